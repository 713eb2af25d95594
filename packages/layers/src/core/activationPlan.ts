import type { LayerSteps, PlanBuilder } from "@seqloom/graph";
import { isProductActivation, sharedKernels } from "@seqloom/kernels";
import type { ActivationName } from "../operations/activate.js";
import { mapPlan } from "../plans/mapPlan.js";
import { NUMBER_FUNCTIONS } from "../operations/numberFunctions.js";
import { NO_KERNELS } from "../operations/planNumbers.js";

/** `Activation` in a plan. */
export function activationPlan(activation: ActivationName, builder: PlanBuilder): LayerSteps | string {
  if (activation === "linear") return { output: builder.sameOutput() };
  if (!isProductActivation(activation)) return mapPlan(builder, NUMBER_FUNCTIONS[activation]);
  const operation = sharedKernels()?.activation;
  if (operation === undefined) return NO_KERNELS;
  const { input } = builder;
  const call = { activation, width: input.shape.at(-1)! };
  const output = builder.output(input.shape);

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
