import type { LayerSteps, PlanBuilder } from "@seqloom/graph";
import { fillGradient, mergedInputs } from "./mergedInputs.js";

/** `Multiply` in a plan. A masked number counts as 1; where all are masked, the result is 0. */
export function multiplyPlan(builder: PlanBuilder): LayerSteps | string {
  const merged = mergedInputs(builder);
  if (typeof merged === "string") return merged;
  const { output, inputs, places, counts } = merged;
  const isMasked = !counts.includes(undefined);
  const isThere = (place: number): boolean => !isMasked || counts.some((count) => count!(place));
  const factor = (index: number, place: number): number => {
    if (counts[index]?.(place) === false) return 1;
    return inputs[index]!.numbers.values[places[index]?.[place] ?? place]!;
  };
  const productWithout = (left: number, place: number): number =>
    inputs.reduce((product, _, index) => (index === left ? product : Math.fround(product * factor(index, place))), 1);

  return {
    output,
    forward() {
      const y = output.numbers.values;
      for (let i = 0; i < y.length; i++) y[i] = isThere(i) ? productWithout(-1, i) : 0;
      merged.fillMask();
    },
    backward() {
      const dy = output.gradient!.values;
      for (const [index, input] of inputs.entries()) {
        fillGradient(input, places[index], dy.length, (i) =>
          counts[index]?.(i) === false ? 0 : dy[i]! * productWithout(index, i),
        );
      }
    },
  };
}
