import { integer, type OptionTable, readOptions, withRandomSeed } from "@seqloom/array";
import { dense, embedding, flatten, sequential, type Sequential } from "@seqloom/layers";
import { modelSeed } from "../parts/modelSeed.js";
import { numWords } from "./reviewModelOptions.js";

export interface ImdbEmbeddingOptions {
  /** Size of the vocabulary, the numbers of padding, start and unknown words included; default 10000. */
  numWords?: number;
  /** Words in a review; default 20. */
  maxlen?: number;
  /** Numbers in the vector of a word; default 8. */
  outputDim?: number;
  /** Decides all initial weights; default: the next seeds of `setRandomSeed`, or random ones. */
  seed?: number;
}

const IMDB_EMBEDDING_OPTIONS = {
  numWords,
  maxlen: integer({ min: 1, default: 20 }),
  outputDim: integer({ min: 1, default: 8 }),
  seed: modelSeed,
} satisfies OptionTable<ImdbEmbeddingOptions>;

/**
 * The course's first model of film reviews: the vectors of a few words side by side, without a recurrent layer.
 *
 *     Embedding(numWords, outputDim)    [batch, maxlen] -> [batch, maxlen, outputDim]    numWords * outputDim parameters
 *     Flatten                           -> [batch, maxlen * outputDim]
 *     Dense(1, sigmoid)                 -> [batch, 1]                                    maxlen * outputDim + 1
 *
 * Weights begin as in Keras. Not compiled yet.
 *
 * @throws ArgumentError on a wrong or unknown option
 *
 * @example
 * models.imdbEmbedding({ seed: 1 }).countParams(); // → 80161
 */
export function imdbEmbedding(options?: ImdbEmbeddingOptions): Sequential {
  const caller = "models.imdbEmbedding";
  const { numWords, maxlen, outputDim, seed } = readOptions(caller, IMDB_EMBEDDING_OPTIONS, options);
  return withRandomSeed(seed, () =>
    sequential({
      name: "imdb_embedding",
      layers: [
        embedding({ name: "embedding", inputDim: numWords, outputDim, inputLength: maxlen }),
        flatten({ name: "flatten" }),
        dense({ name: "dense", units: 1, activation: "sigmoid" }),
      ],
    }),
  );
}
