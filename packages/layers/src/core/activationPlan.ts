import type { LayerSteps, PlanBuilder } from "@seqloom/graph";
import { isProductActivation, sharedKernels } from "@seqloom/kernels";
import { activate, type ActivationName } from "../operations/activate.js";
import { NO_KERNELS } from "../operations/planNumbers.js";
import { tensorSteps } from "../operations/tensorSteps.js";

/** `Activation` in a plan. */
export function activationPlan(activation: ActivationName, builder: PlanBuilder): LayerSteps | string {
  if (activation === "linear") return { output: builder.sameOutput() };
  const operation = sharedKernels()?.activation;
  if (operation === undefined) return NO_KERNELS;
  const { input } = builder;
  const output = builder.output(input.shape);
  if (!isProductActivation(activation)) {
    return { output, ...tensorSteps(input, output, (x) => activate(activation, x)) };
  }
  const call = { activation, width: input.shape.at(-1)! };

  return {
    output,
    forward() {
      operation.forward({ ...call, input: input.numbers.values }, output.numbers.values);
    },
    backward() {
      if (!input.gradient) return;
      operation.backward(call, output.numbers.values, output.gradient!.values, input.gradient.values);
    },
  };
}
