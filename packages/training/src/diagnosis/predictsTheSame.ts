import type { Evidence } from "./Evidence.js";
import { areRowsAlike } from "./ranges.js";

/** Whether a model predicts the same for all rows of a batch whose targets differ: then it has learnt nothing from the inputs. */
export function predictsTheSame({ predictions, batch }: Pick<Evidence, "predictions" | "batch">): boolean {
  const targetsDiffer = batch.y.some(({ values, shape }) => shape[0]! > 1 && !areRowsAlike({ values, shape }));
  return targetsDiffer && predictions.length > 0 && predictions.every(areRowsAlike);
}
