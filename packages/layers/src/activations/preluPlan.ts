import type { LayerVariable } from "@tensorflow/tfjs-layers";
import type { LayerSteps, PlanBuilder } from "@seqloom/graph";
import { spreadPlaces } from "../operations/permutedPlaces.js";

/** `PReLU` in a plan. */
export function preluPlan(alpha: LayerVariable, builder: PlanBuilder): LayerSteps {
  const { input } = builder;
  const output = builder.output(input.shape);
  const slopes = builder.weight(alpha);
  const places = spreadPlaces(input.shape, [1, ...(alpha.shape as number[])]);
  return {
    output,
    forward() {
      const [x, y, slope] = [input.numbers.values, output.numbers.values, slopes.values];
      for (let i = 0; i < y.length; i++) y[i] = x[i]! >= 0 ? x[i]! : x[i]! * slope[places[i]!]!;
    },
    backward() {
      const [x, dy, slope] = [input.numbers.values, output.gradient!.values, slopes.values];
      const dx = input.gradient?.values;
      if (dx) {
        for (let i = 0; i < dx.length; i++) dx[i] = dy[i]! * (x[i]! > 0 ? 1 : x[i]! < 0 ? slope[places[i]!]! : 0);
      }
      if (!slopes.gradient) return;
      const sums = new Float64Array(slope.length);
      for (let i = 0; i < x.length; i++) if (x[i]! < 0) sums[places[i]!]! += dy[i]! * x[i]!;
      slopes.gradient.set(sums);
    },
  };
}
