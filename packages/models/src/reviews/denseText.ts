import { integer, type OptionTable, readOptions, withRandomSeed } from "@seqloom/array";
import { dense, embedding, flatten, sequential, type Sequential } from "@seqloom/layers";
import { modelSeed } from "../parts/modelSeed.js";
import { numWords } from "./reviewModelOptions.js";

export interface DenseTextOptions {
  /** Size of the vocabulary, the numbers of padding, start and unknown words included; default 10000. */
  numWords?: number;
  /** Words in a review; default 100. */
  maxlen?: number;
  /** Numbers in the vector of a word; default 100. */
  outputDim?: number;
  /** Size of the hidden layer; default 32. */
  units?: number;
  /** Decides all initial weights; default: the next seeds of `setRandomSeed`, or random ones. */
  seed?: number;
}

export const DENSE_TEXT_OPTIONS = {
  numWords,
  maxlen: integer({ min: 1, default: 100 }),
  outputDim: integer({ min: 1, default: 100 }),
  units: integer({ min: 1, default: 32 }),
  seed: modelSeed,
} satisfies OptionTable<DenseTextOptions>;

/**
 * The course's Dense model of film reviews, which learns the vectors of the words itself: beside `gloveDense`.
 *
 *     Embedding(numWords, outputDim)    [batch, maxlen] -> [batch, maxlen, outputDim]    numWords * outputDim parameters
 *     Flatten                           -> [batch, maxlen * outputDim]
 *     Dense(units, relu)                -> [batch, units]                                (maxlen * outputDim + 1) * units
 *     Dense(1, sigmoid)                 -> [batch, 1]                                    units + 1
 *
 * Weights begin as in Keras. Not compiled yet.
 *
 * @throws ArgumentError on a wrong or unknown option
 *
 * @example
 * models.denseText({ seed: 1 }).countParams(); // → 1320065
 */
export function denseText(options?: DenseTextOptions): Sequential {
  return buildDenseText("dense_text", readOptions("models.denseText", DENSE_TEXT_OPTIONS, options));
}

/** Makes the model by options that were read. */
export function buildDenseText(
  modelName: string,
  options: Required<Omit<DenseTextOptions, "seed">> & { seed?: number | undefined },
): Sequential {
  const { numWords, maxlen, outputDim, units, seed } = options;
  return withRandomSeed(seed, () =>
    sequential({
      name: modelName,
      layers: [
        embedding({ name: "embedding", inputDim: numWords, outputDim, inputLength: maxlen }),
        flatten({ name: "flatten" }),
        dense({ name: "dense", units, activation: "relu" }),
        dense({ name: "dense_1", units: 1, activation: "sigmoid" }),
      ],
    }),
  );
}
