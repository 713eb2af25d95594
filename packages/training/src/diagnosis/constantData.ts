import type { Check } from "./Evidence.js";
import { predictsTheSame } from "./predictsTheSame.js";
import { areRowsAlike } from "./ranges.js";

/** Inputs that are the same in every row. */
export const constantData: Check = (evidence) => {
  const { x, y } = evidence;
  if (!predictsTheSame(evidence) || !x.every(areRowsAlike)) return undefined;
  return `all rows of ${x[0]!.name} are the same, so that nothing tells the rows of ${y[0]!.name} apart.`;
};
