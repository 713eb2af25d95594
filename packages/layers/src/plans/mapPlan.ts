import type { LayerSteps, PlanBuilder, PlanPlace } from "@seqloom/graph";
import type { NumberFunction } from "../operations/numberFunctions.js";

/** A function of each number in a plan. */
export function mapPlan(builder: PlanBuilder, each: NumberFunction): LayerSteps {
  const { input } = builder;
  const output = builder.output(input.shape);
  return { output, ...mapSteps(each, input, output) };
}

/** The passes of a function of each number between two places of one size. */
export function mapSteps(
  { value, slope }: NumberFunction,
  input: PlanPlace,
  output: PlanPlace,
): { forward(): void; backward(): void } {
  return {
    forward() {
      const [x, y] = [input.numbers.values, output.numbers.values];
      for (let i = 0; i < y.length; i++) y[i] = value(x[i]!);
    },
    backward() {
      if (!input.gradient) return;
      const [x, y] = [input.numbers.values, output.numbers.values];
      const [dx, dy] = [input.gradient.values, output.gradient!.values];
      for (let i = 0; i < dx.length; i++) dx[i] = dy[i]! * slope(x[i]!, y[i]!);
    },
  };
}
