import type { LossName } from "../losses/formulas.js";
import type { Check, Evidence, NamedRows } from "./Evidence.js";
import { predictsTheSame } from "./predictsTheSame.js";
import { rangeOf, rangesOf, sizeOf } from "./ranges.js";
import { fromTo } from "./shortNumber.js";

/** Losses of numbers, whose size goes by that of the targets. */
const OF_NUMBERS: readonly (LossName | undefined)[] = [
  "mean_squared_error",
  "mean_absolute_error",
  "huber",
  "log_cosh",
  "mean_absolute_percentage_error",
];

/** Inputs so large that they drive the units of the first layers to their ends. */
export const unscaledInputs: Check = (evidence) => {
  if (!(evidence.course.isWhereItBegan || predictsTheSame(evidence))) return undefined;
  return unscaledColumn(evidence.x, 1000);
};

/** Targets so large that the steps of the weights never come near them. */
export const unscaledTargets: Check = ({ losses, batch, y, predictions }) => {
  for (const [output, { values }] of predictions.entries()) {
    if (!OF_NUMBERS.includes(losses[output]!.name)) continue;
    const targets = rangeOf(batch.y[output]!.values);
    const predicted = rangeOf(values);
    if (!(sizeOf(targets) > 100 && sizeOf(predicted) < 0.01 * sizeOf(targets))) continue;
    const { name } = y[output]!;
    const remedy = "Scale the targets, say with StandardScaler, and the predictions back.";
    return `${name} reaches ${fromTo(targets)} and the predictions only ${fromTo(predicted)}. ${remedy}`;
  }
  return undefined;
};

/**
 * The column of the inputs that is farthest from 0.
 *
 * @param limit distance from which on it has to be scaled
 */
export function unscaledColumn(inputs: readonly NamedRows[], limit: number): string | undefined {
  let largest: { readonly text: string; readonly size: number } | undefined;
  for (const rows of inputs) {
    if (rows.areWords) continue;
    for (const [column, range] of rangesOf(rows).entries()) {
      const size = sizeOf(range);
      if (size <= (largest?.size ?? limit)) continue;
      const subject = rows.shape.at(-1) === 1 ? rows.name : `column ${column} of ${rows.name}`;
      largest = { text: `${subject} reaches ${fromTo(range)}. Scale it first, say with StandardScaler.`, size };
    }
  }
  return largest?.text;
}

/** Targets that are far from 0, where the loss goes by their size. */
export function largeTargets({ losses, y }: Pick<Evidence, "losses" | "y">, limit: number): string | undefined {
  const far = y.find(({ values }, output) => {
    return OF_NUMBERS.includes(losses[output]!.name) && sizeOf(rangeOf(values)) > limit;
  });
  return far && `${far.name} reaches ${fromTo(rangeOf(far.values))}. Scale it first, say with StandardScaler.`;
}
