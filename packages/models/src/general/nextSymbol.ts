import { integer, type OptionTable, readOptions, withRandomSeed } from "@seqloom/array";
import type { Sequential } from "@seqloom/layers";
import { sizeOrNull } from "../parts/sizeOrNull.js";
import { planOf, RECURRENT_MODEL_OPTIONS, type RecurrentModelOptions } from "../parts/recurrentOptions.js";
import { buildClassifier } from "./sequenceClassifier.js";

export interface NextSymbolOptions extends RecurrentModelOptions {
  /** Number of different symbols: letters, words, meals; default 26. */
  symbols?: number;
  /** Symbols that the model looks at; null: any number; default null. */
  steps?: number | null;
  /** Numbers in one time step: 1 for the number of a symbol, `symbols` for one-hot ones; default 1. */
  features?: number;
}

const NEXT_SYMBOL_OPTIONS = {
  symbols: integer({ min: 2, default: 26 }),
  steps: sizeOrNull(1, null),
  features: integer({ min: 1, default: 1 }),
  ...RECURRENT_MODEL_OPTIONS,
} satisfies OptionTable<NextSymbolOptions>;

/**
 * A model from symbols in their order to the chances of the next one: letters, meals, words.
 *
 *     LSTM(units), one or more     [batch, steps, features] -> [batch, units]
 *     Dense(symbols, softmax)      -> [batch, symbols]
 *
 * Weights begin as in Keras. Not compiled yet.
 *
 * @throws ArgumentError on a wrong or unknown option
 *
 * @example
 * models.nextSymbol({ symbols: 4, features: 4, steps: 2, cell: "simpleRnn", units: 10 }).countParams(); // → 194
 */
export function nextSymbol(options?: NextSymbolOptions): Sequential {
  const { seed, ...read } = readOptions("models.nextSymbol", NEXT_SYMBOL_OPTIONS, options);
  const { symbols, steps, features } = read;
  const plan = { ...planOf(read), numWords: null, steps, features, classes: symbols };
  return withRandomSeed(seed, () => buildClassifier("next_symbol", plan));
}
