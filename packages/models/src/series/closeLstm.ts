import { boolean, integer, type OptionTable, readOptions, withRandomSeed } from "@seqloom/array";
import type { Sequential } from "@seqloom/layers";
import { buildForecaster } from "../general/forecaster.js";
import { modelSeed } from "../parts/modelSeed.js";

export interface CloseLstmOptions {
  /** Trading days that the model looks at; default 10. */
  steps?: number;
  /** Size of the state of the LSTM; default 50. The slide leaves it open. */
  units?: number;
  /** Keras's option for the loop over the steps; it changes no number; default true. */
  unroll?: boolean;
  /** Decides all initial weights; default: the next seeds of `setRandomSeed`, or random ones. */
  seed?: number;
}

const CLOSE_LSTM_OPTIONS = {
  steps: integer({ min: 1, default: 10 }),
  units: integer({ min: 1, default: 50 }),
  unroll: boolean({ default: true }),
  seed: modelSeed,
} satisfies OptionTable<CloseLstmOptions>;

/**
 * The course's LSTM on the closes of a stock alone: from ten of them to the next.
 *
 *     LSTM(units)    [batch, steps, 1] -> [batch, units]    4 * (units * (units + 1) + units) parameters
 *     Dense(1)       -> [batch, 1]                          units + 1
 *
 * `weightFormula` writes out the first count as on the slide. Takes and gives scaled closes. Weights begin as in Keras. Not compiled
 * yet.
 *
 * @throws ArgumentError on a wrong or unknown option
 *
 * @example
 * models.closeLstm({ seed: 1 }).countParams(); // → 10451
 */
export function closeLstm(options?: CloseLstmOptions): Sequential {
  const { steps, units, unroll, seed } = readOptions("models.closeLstm", CLOSE_LSTM_OPTIONS, options);
  const plan = { steps, features: 1, outputs: 1, cell: "lstm", units: [units], unroll } as const;
  return withRandomSeed(seed, () => buildForecaster("close_lstm", plan));
}
