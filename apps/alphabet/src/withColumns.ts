import { gather, type Tensor } from "@tensorflow/tfjs-core";
import type { LayersModel } from "@tensorflow/tfjs-layers";

/**
 * Runs work while the input columns of a model's first layer stand in another order; afterwards its weights are as before.
 *
 * @param model its first layer has a kernel of shape [features, …]
 * @param order the old number of each new column
 * @param work made with the exchanged columns
 */
export async function withColumns<T>(model: LayersModel, order: readonly number[], work: () => Promise<T>): Promise<T> {
  const layer = model.layers.find((candidate) => candidate.getWeights().length > 0)!;
  const [kernel, ...others] = layer.getWeights() as [Tensor, ...Tensor[]];
  const before = kernel.clone();
  const exchanged = gather(kernel, Int32Array.from(order));
  try {
    layer.setWeights([exchanged, ...others]);
    return await work();
  } finally {
    layer.setWeights([before, ...layer.getWeights().slice(1)]);
    before.dispose();
    exchanged.dispose();
  }
}
