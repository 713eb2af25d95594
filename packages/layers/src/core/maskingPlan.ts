import type { LayerSteps, PlanBuilder } from "@seqloom/graph";

/** `Masking` in a plan: the mask is found in each forward pass. */
export function maskingPlan(maskValue: number, builder: PlanBuilder): LayerSteps | string {
  const { input } = builder;
  const [batch, steps, features] = input.shape as [number, number, number];
  if (input.shape.length !== 3) return "its input is not of shape [batch, steps, features]";
  const mask = new Uint8Array(batch * steps);
  const output = builder.output(input.shape, mask);
  const padding = Math.fround(maskValue);
  const copy = (target: Float32Array, values: Float32Array): void => {
    for (let step = 0; step < mask.length; step++) {
      const [begin, end] = [step * features, (step + 1) * features];
      if (mask[step]) for (let i = begin; i < end; i++) target[i] = values[i]!;
      else target.fill(0, begin, end);
    }
  };
  return {
    output,
    forward() {
      const x = input.numbers.values;
      for (let step = 0; step < mask.length; step++) {
        mask[step] = 0;
        for (let i = step * features; i < (step + 1) * features; i++) if (x[i] !== padding) mask[step] = 1;
      }
      copy(output.numbers.values, x);
    },
    backward() {
      if (input.gradient) copy(input.gradient.values, output.gradient!.values);
    },
  };
}
