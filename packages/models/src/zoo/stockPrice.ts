import { integer, number, readOptions } from "@seqloom/array";
import type { OptionTable } from "@seqloom/array";
import { dense, dropout, glorotUniform, lstm, orthogonal, sequential } from "@seqloom/layers";
import type { Sequential } from "@seqloom/layers";
import { modelSeeds, seedOfModel } from "./modelSeeds.js";

export interface StockPriceOptions {
  /** Trading days that the model looks at; default 30. */
  window?: number;
  /** Numbers of a day; default 5: high, low, open, close, volume. */
  features?: number;
  /** Size of the state of each recurrent layer; default 50. */
  units?: number;
  /** Share of the states that training drops; default 0.2. */
  rate?: number;
  /** Decides all initial weights, and dropout; fresh ones when left out. */
  seed?: number;
}

const STOCK_PRICE_OPTIONS = {
  window: integer({ min: 1, default: 30 }),
  features: integer({ min: 1, default: 5 }),
  units: integer({ min: 1, default: 50 }),
  rate: number({ min: 0, max: 0.99, default: 0.2 }),
  seed: seedOfModel,
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
  const { window, features, units, rate, seed } = readOptions("models.stockPrice", STOCK_PRICE_OPTIONS, options);
  const next = modelSeeds(seed);
  const recurrent = (name: string, given: Partial<Parameters<typeof lstm>[0]>) =>
    lstm({
      name,
      units,
      kernelInitializer: glorotUniform(next()),
      recurrentInitializer: orthogonal(next()),
      ...given,
    });
  return sequential({
    name: "stock_price",
    layers: [
      recurrent("lstm", { inputShape: [window, features], returnSequences: true }),
      dropout({ name: "dropout", rate, ...next() }),
      recurrent("lstm_1", { returnSequences: true }),
      dropout({ name: "dropout_1", rate, ...next() }),
      recurrent("lstm_2", {}),
      dropout({ name: "dropout_2", rate, ...next() }),
      dense({ name: "dense", units: 1, kernelInitializer: glorotUniform(next()) }),
    ],
  });
}
