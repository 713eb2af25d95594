import { grad, norm, sum, type Tensor, tensor3d, tidy } from "@tensorflow/tfjs-core";
import type { layers } from "@tensorflow/tfjs-layers";

/**
 * The length of the gradient of a layer's last output at the input of each step: how strongly it depends on it.
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
