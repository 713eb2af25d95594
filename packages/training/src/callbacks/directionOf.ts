import { findLoss } from "../compile/lossByName.js";

/**
 * Whether less or more of a log is better, known by its name: `val_loss`, `acc`, `val_mae`.
 *
 * @returns undefined if the name does not say it
 */
export function directionOf(log: string): "min" | "max" | undefined {
  const name = log.replace(/^val_/, "");
  if (name === "cosine_similarity" || /(^|_)acc(uracy)?$/.test(name)) return "max";
  return name === "loss" || name.endsWith("_loss") || findLoss(name) !== undefined ? "min" : undefined;
}
