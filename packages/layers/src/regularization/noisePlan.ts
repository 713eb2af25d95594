import type { LayerSteps, PlanBuilder } from "@seqloom/graph";
import { sizeOf } from "../operations/planNumbers.js";

/**
 * A layer that adds noise or multiplies by it, in a plan.
 *
 * @param draw draws so many numbers
 */
export function noisePlan(
  draw: (size: number) => Float32Array,
  operation: "add" | "multiply",
  builder: PlanBuilder,
): LayerSteps {
  const { input } = builder;
  const output = builder.output(input.shape);
  let noise: Float32Array = new Float32Array(0);
  return {
    output,
    forward() {
      noise = draw(sizeOf(input.shape));
      const [x, y] = [input.numbers.values, output.numbers.values];
      if (operation === "add") for (let i = 0; i < y.length; i++) y[i] = x[i]! + noise[i]!;
      else for (let i = 0; i < y.length; i++) y[i] = x[i]! * noise[i]!;
    },
    backward() {
      if (!input.gradient) return;
      const [dx, dy] = [input.gradient.values, output.gradient!.values];
      if (operation === "add") dx.set(dy);
      else for (let i = 0; i < dx.length; i++) dx[i] = dy[i]! * noise[i]!;
    },
  };
}
