import type { LayerSteps, PlanBuilder } from "@seqloom/graph";
import { fillGradient, mergedInputs } from "./mergedInputs.js";

/**
 * `Maximum` and `Minimum` in a plan. Of equal numbers the first counts, as in `foldMasked`.
 *
 * @param wins whether a number wins over the one before it
 */
export function extremumPlan(wins: (x: number, before: number) => boolean, builder: PlanBuilder): LayerSteps | string {
  const merged = mergedInputs(builder);
  if (typeof merged === "string") return merged;
  const { output, inputs, places, counts } = merged;
  const winners = new Uint32Array(output.numbers.values.length);

  return {
    output,
    forward() {
      const values = inputs.map(({ numbers }) => numbers.values);
      const at = (index: number, place: number): number => values[index]![places[index]?.[place] ?? place]!;
      const y = output.numbers.values;
      for (let i = 0; i < y.length; i++) {
        let winner = 0;
        let isThere = counts[0]?.(i); // undefined: no mask is left
        for (let next = 1; next < inputs.length; next++) {
          const nextThere = counts[next]?.(i);
          const [x, before] = [at(next, i), at(winner, i)];
          if (nextThere !== false && (isThere === false || wins(x, before) || Number.isNaN(x))) winner = next;
          isThere = isThere === undefined || nextThere === undefined ? undefined : isThere || nextThere;
        }
        winners[i] = winner;
        y[i] = at(winner, i);
      }
      merged.fillMask();
    },
    backward() {
      const dy = output.gradient!.values;
      for (const [index, input] of inputs.entries()) {
        fillGradient(input, places[index], dy.length, (i) => (winners[i] === index ? dy[i]! : 0));
      }
    },
  };
}
