import { integer, oneOf, type OptionTable, readOptions, withRandomSeed } from "@seqloom/array";
import {
  conv1d,
  dense,
  embedding,
  globalMaxPooling1d,
  maxPooling1d,
  sequential,
  type Sequential,
} from "@seqloom/layers";
import { modelSeed } from "../parts/modelSeed.js";
import { numWords } from "./reviewModelOptions.js";

export interface Conv1dTextOptions {
  /** Size of the vocabulary, the numbers of padding, start and unknown words included; default 10000. */
  numWords?: number;
  /** Words in a review; default 500. */
  maxlen?: number;
  /** Numbers in the vector of a word; default 128. */
  outputDim?: number;
  /** Patterns that each convolution looks for; default 32. */
  filters?: number;
  /** Words in a pattern; default 7. */
  kernelSize?: number;
  /** Function on the answer. As on the slide it is none, to be trained with a loss from logits; default "linear". */
  activation?: "linear" | "sigmoid";
  /** Decides all initial weights; default: the next seeds of `setRandomSeed`, or random ones. */
  seed?: number;
}

const CONV1D_TEXT_OPTIONS = {
  numWords,
  maxlen: integer({ min: 1, default: 500 }),
  outputDim: integer({ min: 1, default: 128 }),
  filters: integer({ min: 1, default: 32 }),
  kernelSize: integer({ min: 1, default: 7 }),
  activation: oneOf(["linear", "sigmoid"], { default: "linear" }),
  seed: modelSeed,
} satisfies OptionTable<Conv1dTextOptions>;

/**
 * The course's convolutions for film reviews.
 *
 *     Embedding(numWords, outputDim)          [batch, maxlen] -> [batch, maxlen, outputDim]
 *     Conv1D(filters, kernelSize, relu)       MaxPooling1D(5)
 *     Conv1D(filters, kernelSize, relu)       GlobalMaxPooling1D    -> [batch, filters]
 *     Dense(1)                                -> [batch, 1]
 *
 * The slide's last layer has no sigmoid: its answers are logits. Train it with `binaryCrossentropy({ fromLogits: true })`, or take
 * `activation: "sigmoid"` with "binary_crossentropy". Weights begin as in Keras. Not compiled yet.
 *
 * @throws ArgumentError on a wrong or unknown option, or where `maxlen` is too short for the windows
 *
 * @example
 * models.conv1dText({ seed: 1 }).countParams(); // → 1315937
 */
export function conv1dText(options?: Conv1dTextOptions): Sequential {
  const read = readOptions("models.conv1dText", CONV1D_TEXT_OPTIONS, options);
  const { numWords, maxlen, outputDim, filters, kernelSize, activation, seed } = read;
  return withRandomSeed(seed, () =>
    sequential({
      name: "conv1d_text",
      layers: [
        embedding({ name: "embedding", inputDim: numWords, outputDim, inputLength: maxlen }),
        conv1d({ name: "conv1d", filters, kernelSize, activation: "relu" }),
        maxPooling1d({ name: "max_pooling1d", poolSize: 5 }),
        conv1d({ name: "conv1d_1", filters, kernelSize, activation: "relu" }),
        globalMaxPooling1d({ name: "global_max_pooling1d" }),
        dense({ name: "dense", units: 1, activation }),
      ],
    }),
  );
}
