import { findLoss } from "../compile/lossByName.js";

/** Metrics of which more is better, by their names in Keras. */
const LARGER_IS_BETTER =
  /(^|_)(acc|accuracy|auc|precision|recall|f1_score|fbeta_score|r2_score|pearson_correlation|concordance_correlation|true_(positives|negatives)|(sensitivity|specificity|precision|recall)_at_[a-z]+)$/;

/** Metrics of which less is better, and which are no losses. */
const SMALLER_IS_BETTER = /(^|_)(loss|rmse|root_mean_squared_error|false_(positives|negatives))$/;

/**
 * Whether less or more of a log is better, known by its name: `val_loss`, `acc`, `val_mae`, `auc`, `weighted_precision_1`.
 *
 * @returns undefined if the name does not say it
 */
export function directionOf(log: string): "min" | "max" | undefined {
  const name = log
    .replace(/^val_/, "")
    .replace(/^weighted_/, "")
    .replace(/_\d+$/, "")
    .toLowerCase();
  if (name === "cosine_similarity" || LARGER_IS_BETTER.test(name)) return "max";
  return SMALLER_IS_BETTER.test(name) || findLoss(name) !== undefined ? "min" : undefined;
}
