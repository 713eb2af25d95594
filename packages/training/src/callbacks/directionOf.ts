import { findLoss } from "../compile/lossByName.js";

/** Metrics of which more is better, as in Keras. */
const MORE = /(^|_)(acc|accuracy|auc|precision|recall|(f1|fbeta|r2)_score|cosine_similarity)$/;

/**
 * Whether less or more of a log is better, known by its name: `val_loss`, `acc`, `val_mae`.
 *
 * @returns undefined if the name does not say it
 */
export function directionOf(log: string): "min" | "max" | undefined {
  const name = log.replace(/^val_/, "").replace(/_\d+$/, ""); // the second of a name ends in _1
  if (MORE.test(name)) return "max";
  const isError = name === "loss" || name.endsWith("_loss") || name === "root_mean_squared_error";
  return isError || findLoss(name) !== undefined ? "min" : undefined;
}
