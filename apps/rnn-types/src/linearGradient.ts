import { simpleRnn } from "@seqloom/layers";
import { grad, type Tensor, tensor2d, zeros } from "@tensorflow/tfjs-core";

/**
 * The gradient of the last state of an RNN by its first one: one unit, no activation, and `weight` from step to step. Each step
 * multiplies by the weight, so it is weight ** steps; here the layer's own backward pass finds it.
 *
 * @param weight the recurrent weight
 * @param steps time steps
 */
export async function linearGradient(weight: number, steps: number): Promise<number> {
  const weights = [tensor2d([[1]]), tensor2d([[weight]])];
  const layer = simpleRnn({ units: 1, activation: "linear", useBias: false, inputShape: [steps, 1], weights });
  const last = (first: Tensor) => layer.apply([zeros([1, steps, 1]), first]) as Tensor;
  const [gradient] = await grad(last)(tensor2d([[1]])).data();
  return gradient!;
}
