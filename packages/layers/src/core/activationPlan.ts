import type { LayerSteps, PlanBuilder } from "@seqloom/graph";
import type { ActivationName } from "../operations/activate.js";
import { FUSED_ACTIVATIONS } from "../operations/fusedActivation.js";

/** `Activation` in a plan. */
export function activationPlan(activation: ActivationName, builder: PlanBuilder): LayerSteps | string {
  if (activation === "linear") return { output: builder.sameOutput() };
  const fused = FUSED_ACTIVATIONS[activation];
  if (fused === undefined) return `its activation is ${activation}`;
  const { input } = builder;
  const width = input.shape.at(-1)!;
  const output = builder.output(input.shape);

  return {
    output,
    forward() {
      output.numbers.values.set(input.numbers.values);
      fused.apply(output.numbers.values, width);
    },
    backward() {
      if (input.gradient) {
        fused.gradient(input.gradient.values, output.gradient!.values, output.numbers.values, width);
      }
    },
  };
}
