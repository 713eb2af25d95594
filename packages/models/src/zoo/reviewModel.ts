import type { layers } from "@tensorflow/tfjs-layers";
import { integer, readOptions } from "@seqloom/array";
import type { OptionTable } from "@seqloom/array";
import { dense, embedding, glorotUniform, randomUniform, sequential } from "@seqloom/layers";
import type { Sequential } from "@seqloom/layers";
import { modelSeeds, seedOfModel } from "./modelSeeds.js";

/** Options of the models of film reviews with one recurrent layer. */
export interface ReviewModelOptions {
  /** Size of the vocabulary, the numbers of padding, start and unknown words included; default 10000. */
  numWords?: number;
  /** Numbers in the vector of a word; default 32. */
  outputDim?: number;
  /** Size of the state of the recurrent layer; default 32. */
  units?: number;
  /** Decides all initial weights; fresh ones when left out. */
  seed?: number;
}

/** What the option `numWords` may be. */
export const numWords = integer({ min: 4, default: 10_000 });

/** What each option of these models may be. */
const REVIEW_MODEL_OPTIONS = {
  numWords,
  outputDim: integer({ min: 1, default: 32 }),
  units: integer({ min: 1, default: 32 }),
  seed: seedOfModel,
} satisfies OptionTable<ReviewModelOptions>;

/**
 * Embedding, a recurrent layer and a Dense layer that says how likely a review is a good one.
 *
 * @param caller the public function, for the error texts
 * @param name name of the model
 * @param recurrent makes the layer in the middle, with seeds for its weights
 */
export function reviewModel(
  { caller, name, options }: { caller: string; name: string; options: ReviewModelOptions | undefined },
  recurrent: (units: number, nextSeed: () => { seed: number | undefined }) => layers.Layer,
): Sequential {
  const { numWords, outputDim, units, seed } = readOptions(caller, REVIEW_MODEL_OPTIONS, options);
  const next = modelSeeds(seed);
  return sequential({
    name,
    layers: [
      embedding({ name: "embedding", inputDim: numWords, outputDim, embeddingsInitializer: randomUniform(next()) }),
      recurrent(units, next),
      dense({ name: "dense", units: 1, activation: "sigmoid", kernelInitializer: glorotUniform(next()) }),
    ],
  });
}
