import { lstm } from "@seqloom/layers";
import { type Tensor, tensor1d } from "@tensorflow/tfjs-core";

/**
 * An LSTM whose forget gate is held open, as one that has learnt to keep its memory: sigmoid(5) = 0.993 of it stays at each step.
 *
 * @param options units, shape of the input and seed
 */
export function openForgetGate(options: { units: number; inputShape: number[]; seed: number }) {
  const layer = lstm(options);
  layer.build([null, ...options.inputShape]);
  const [kernel, recurrentKernel, bias] = layer.getWeights() as [Tensor, Tensor, Tensor];
  const { units } = options;
  const biases = Array.from(bias.dataSync(), (value, index) => (index >= units && index < 2 * units ? 5 : value)); // i, f, c, o
  layer.setWeights([kernel, recurrentKernel, tensor1d(biases)]);
  return layer;
}
