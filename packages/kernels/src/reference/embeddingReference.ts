import type { EmbeddingCall, EmbeddingGradients, ProductOperation } from "../calls/productTypes.js";

/**
 * Embedding in plain loops and float64: a row of the table for each id, and on the way back the sum of what flows into
 * the rows of equal ids. It is the product of the one-hot ids with the table, without the zeros. Ids are not checked.
 *
 * @example
 * const call = { inputDim: 2, outputDim: 2, ids: Int32Array.of(1, 0, 1), embeddings: Float64Array.of(5, 6, 7, 8) };
 * embeddingReference.forward(call); // → Float64Array(6) [ 7, 8, 5, 6, 7, 8 ]
 * const { embeddings } = embeddingReference.backward(call, Float64Array.of(1, 2, 3, 4, 10, 20));
 * embeddings; // → Float64Array(4) [ 3, 4, 11, 22 ]
 * @see https://keras.io/api/layers/core_layers/embedding/
 */
export const embeddingReference: ProductOperation<
  EmbeddingCall<Float64Array>,
  EmbeddingGradients<Float64Array>,
  Float64Array
> = {
  forward({ outputDim, ids, embeddings }) {
    const output = new Float64Array(ids.length * outputDim);
    for (const [place, id] of ids.entries()) {
      output.set(embeddings.subarray(id * outputDim, (id + 1) * outputDim), place * outputDim);
    }
    return output;
  },

  backward({ outputDim, ids, embeddings }, outputGradient) {
    const gradient = new Float64Array(embeddings.length);
    for (const [place, id] of ids.entries()) {
      for (let k = 0; k < outputDim; k++) gradient[id * outputDim + k]! += outputGradient[place * outputDim + k]!;
    }
    return { embeddings: gradient };
  },
};
