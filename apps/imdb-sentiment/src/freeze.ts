import type { NdArray } from "@seqloom/array";
import { tensor } from "@tensorflow/tfjs-core";
import type { layers } from "@tensorflow/tfjs-layers";

/** Gives an Embedding layer these vectors, [words, dimension], and keeps training from changing them. */
export function freeze(layer: layers.Layer, { data, shape }: NdArray): void {
  const weights = tensor(data, [...shape]);
  layer.setWeights([weights]);
  weights.dispose();
  layer.trainable = false;
}
