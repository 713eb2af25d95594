import type { LayerSteps, PlanBuilder } from "@seqloom/graph";
import { fillGradient, mergedInputs } from "./mergedInputs.js";

/**
 * `Add`, `Average` and `Subtract` in a plan.
 *
 * @param signs of the inputs, +1 or -1
 * @param divisor of the sum
 */
export function sumPlan(signs: readonly number[], divisor: number, builder: PlanBuilder): LayerSteps | string {
  const merged = mergedInputs(builder);
  if (typeof merged === "string") return merged;
  const { output, inputs, places } = merged;
  return {
    output,
    forward() {
      const y = output.numbers.values.fill(0);
      for (const [index, { numbers }] of inputs.entries()) {
        const [x, at, sign] = [numbers.values, places[index], signs[index]!];
        for (let i = 0; i < y.length; i++) y[i]! += sign * x[at ? at[i]! : i]!;
      }
      if (divisor !== 1) for (let i = 0; i < y.length; i++) y[i]! /= divisor;
      merged.fillMask();
    },
    backward() {
      const dy = output.gradient!.values;
      for (const [index, input] of inputs.entries()) {
        const sign = signs[index]!;
        fillGradient(input, places[index], dy.length, (i) => (sign * dy[i]!) / divisor);
      }
    },
  };
}
