import { dense, embedding, flatten, lstm, sequential } from "@seqloom/layers";
import type { LayersModel } from "@tensorflow/tfjs-layers";

/**
 * A model of zeros with the wanted shapes, without the axis of the samples.
 *
 * @param input shape [features], or [steps, features] with null for any number of steps
 */
export function zeroModel(input: readonly (number | null)[], outputs: number): LayersModel {
  const kernelInitializer = "zeros";
  const first = input.length === 1 ? [] : [lstm({ units: 1, inputShape: [...input], kernelInitializer })];
  const inputShape = input.length === 1 ? { inputShape: [...input] } : {};
  return sequential([...first, dense({ units: outputs, kernelInitializer, ...inputShape })]);
}

/** The same with an Embedding over indexes, [steps]. */
export function zeroTextModel(steps: number, outputs: number): LayersModel {
  const kernelInitializer = "zeros";
  return sequential([
    embedding({ inputDim: 9, outputDim: 1, inputShape: [steps] }),
    flatten(),
    dense({ units: outputs, kernelInitializer }),
  ]);
}
