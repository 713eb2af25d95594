import { integer, number, type OptionTable, readOptions, withRandomSeed } from "@seqloom/array";
import type { Sequential } from "@seqloom/layers";
import { buildForecaster } from "../general/forecaster.js";
import { modelSeed } from "../parts/modelSeed.js";

export interface StockPriceOptions {
  /** Trading days that the model looks at; default 30. */
  window?: number;
  /** Numbers of a day; default 5: high, low, open, close, volume. */
  features?: number;
  /** Size of the state of each recurrent layer; default 50. */
  units?: number;
  /** Share of the states that training drops; default 0.2. At 0 there is no Dropout. */
  rate?: number;
  /** Decides all initial weights and dropout masks; default: the next seeds of `setRandomSeed`, or random ones. */
  seed?: number;
}

const STOCK_PRICE_OPTIONS = {
  window: integer({ min: 1, default: 30 }),
  features: integer({ min: 1, default: 5 }),
  units: integer({ min: 1, default: 50 }),
  rate: number({ min: 0, max: 0.99, default: 0.2 }),
  seed: modelSeed,
} satisfies OptionTable<StockPriceOptions>;

/**
 * The course's model of a stock: three LSTMs, from the last days to the close of the next.
 *
 *     LSTM(units) -> Dropout(rate)    [batch, window, features] -> [batch, window, units]    4 * units * (features + units + 1)
 *     LSTM(units) -> Dropout(rate)    -> [batch, window, units]                              4 * units * (2 * units + 1)
 *     LSTM(units) -> Dropout(rate)    -> [batch, units]                                      4 * units * (2 * units + 1)
 *     Dense(1)                        -> [batch, 1]                                          units + 1
 *
 * Takes and gives prices scaled to 0 to 1. Weights begin as in Keras. Not compiled yet.
 *
 * @throws ArgumentError on a wrong or unknown option
 *
 * @example
 * models.stockPrice({ seed: 1 }).countParams(); // → 51651
 */
export function stockPrice(options?: StockPriceOptions): Sequential {
  const { window, units, seed, ...read } = readOptions("models.stockPrice", STOCK_PRICE_OPTIONS, options);
  const plan = { ...read, steps: window, outputs: 1, cell: "lstm", units: [units, units, units] } as const;
  return withRandomSeed(seed, () => buildForecaster("stock_price", plan));
}
