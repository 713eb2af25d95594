import type { LayerVariable } from "@tensorflow/tfjs-layers";
import type { LayerSteps, PlanBuilder } from "@seqloom/graph";
import { isProductActivation, sharedKernels } from "@seqloom/kernels";
import type { ActivationName } from "../operations/activate.js";
import { fillNumbers, NO_KERNELS, sizeOf } from "../operations/planNumbers.js";

/** Parts of a `Dense` layer. */
export interface DenseParts {
  readonly units: number;
  readonly activation: ActivationName;
  readonly kernel: LayerVariable;
  readonly bias: LayerVariable | null;
}

/** `Dense` in a plan: activation(input × kernel + bias), as `fusedProduct` does it on tensors. */
export function densePlan({ units, activation, kernel, bias }: DenseParts, builder: PlanBuilder): LayerSteps | string {
  const operation = sharedKernels()?.dense;
  if (operation === undefined) return NO_KERNELS;
  if (!isProductActivation(activation)) return `its activation is ${activation}`;
  const { input } = builder;
  const features = input.shape.at(-1)!;
  const batch = sizeOf(input.shape) / features;
  const output = builder.output([...input.shape.slice(0, -1), units]);
  const weights = { kernel: builder.weight(kernel), bias: bias && builder.weight(bias) };
  const call = () => ({
    batch,
    features,
    units,
    input: input.numbers.values,
    kernel: weights.kernel.values,
    bias: weights.bias?.values,
    activation,
  });

  return {
    output,
    forward() {
      operation.forward(call(), output.numbers.values);
    },
    backward() {
      const target = input.gradient?.values;
      const wanted = { wantInput: target !== undefined, output: output.numbers.values };
      const gradients = operation.backward(call(), output.gradient!.values, wanted, target);
      fillNumbers(weights.kernel.gradient, gradients.kernel);
      fillNumbers(weights.bias?.gradient, gradients.bias);
    },
  };
}
