import { integer, type OptionTable } from "@seqloom/array";
import { modelSeed } from "../parts/modelSeed.js";

/** Options of the models of film reviews with one recurrent layer. */
export interface ReviewModelOptions {
  /** Size of the vocabulary, the numbers of padding, start and unknown words included; default 10000. */
  numWords?: number;
  /** Numbers in the vector of a word; default 32. */
  outputDim?: number;
  /** Size of the state of the recurrent layer; default 32. */
  units?: number;
  /** Decides all initial weights; default: the next seeds of `setRandomSeed`, or random ones. */
  seed?: number;
}

/** Option `numWords` of all models of film reviews. */
export const numWords = integer({ min: 4, default: 10_000 });

export const REVIEW_MODEL_OPTIONS = {
  numWords,
  outputDim: integer({ min: 1, default: 32 }),
  units: integer({ min: 1, default: 32 }),
  seed: modelSeed,
} satisfies OptionTable<ReviewModelOptions>;
