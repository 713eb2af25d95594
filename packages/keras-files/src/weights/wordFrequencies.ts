import type { layers } from "@tensorflow/tfjs-layers";

/** A layer that looks up words, with the inverse document frequencies of its vocabulary. */
interface Weighing {
  readonly idfWeights?: ArrayLike<number>;
}

/**
 * The inverse document frequencies of a layer's vocabulary as Keras files them, beside the weights: those of unknown words in
 * front, zeros up to the number of its columns behind. Null in other modes than "tfIdf", and for other layers.
 */
export function wordFrequencies(layer: layers.Layer): Float32Array | null {
  const { idfWeights } = layer as Weighing;
  if (idfWeights === undefined || idfWeights.length === 0) return null;
  const { padToMaxTokens, maxTokens } = layer.getConfig();
  const columns = padToMaxTokens === true ? (maxTokens as number) : idfWeights.length;
  const data = new Float32Array(columns);
  data.set(idfWeights);
  return data;
}
