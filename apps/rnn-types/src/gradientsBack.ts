import { grad, norm, sum, type Tensor, tensor3d, tidy } from "@tensorflow/tfjs-core";
import type { layers } from "@tensorflow/tfjs-layers";

/**
 * How strongly the last output of a layer depends on the input of each step: the length of the gradient there.
 *
 * @param layer a recurrent layer that gives its last output, [1, steps, features] -> [1, units]
 * @param inputs the input of each step, [steps][features]
 * @returns a length for each step, the first step first
 */
export async function gradientsBack(
  layer: layers.Layer,
  inputs: readonly (readonly number[])[],
): Promise<Float32Array> {
  const lengths = tidy(() => {
    const x = tensor3d([inputs.map((step) => [...step])]);
    return norm(grad((given: Tensor) => sum(layer.apply(given) as Tensor))(x), 2, 2);
  });
  try {
    return (await lengths.data()) as Float32Array;
  } finally {
    lengths.dispose();
  }
}
