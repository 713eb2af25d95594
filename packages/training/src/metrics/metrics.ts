import { neg } from "@tensorflow/tfjs-core";
import type { LossFunction } from "../losses/LossFunction.js";
import { losses } from "../losses/losses.js";
import { accuracies, binaryAccuracyAt, fittingAccuracy, inTopOfNumbers, inTopOfRows } from "./accuracies.js";
import { auc } from "./auc.js";
import { correlations } from "./correlations.js";
import { falseNegatives, falsePositives, precision, recall, trueNegatives, truePositives } from "./confusionMetrics.js";
import { f1Score, fBetaScore } from "./fBetaScore.js";
import type { Metric } from "./Metric.js";
import { r2Score } from "./r2Score.js";
import { rootMeanSquaredError } from "./rootMeanSquaredError.js";

/** The metrics that are means over samples, by their names in Keras: the losses and the accuracies. */
export const meanMetrics = {
  ...losses,

  /** Without the sign of the loss of that name: 1 is the best. */
  cosine_similarity: (yTrue, yPred) => neg(losses.cosine_similarity(yTrue, yPred)),

  log_cosh_error: losses.log_cosh,
  pearson_correlation: correlations.pearson,
  concordance_correlation: correlations.concordance,
  accuracy: fittingAccuracy,
  binary_accuracy: binaryAccuracyAt(0.5),
  categorical_accuracy: accuracies.categorical,
  sparse_categorical_accuracy: accuracies.sparse,
  top_k_categorical_accuracy: inTopOfRows(5),
  sparse_top_k_categorical_accuracy: inTopOfNumbers(5),
} satisfies Record<string, LossFunction>;

/** The metrics that keep counts, by their names in Keras. */
export const countMetrics = {
  auc,
  precision,
  recall,
  true_positives: truePositives,
  false_positives: falsePositives,
  true_negatives: trueNegatives,
  false_negatives: falseNegatives,
  f1_score: f1Score,
  fbeta_score: fBetaScore,
  r2_score: r2Score,
  root_mean_squared_error: rootMeanSquaredError,
} satisfies Record<string, () => Metric>;

/** Keras's name of a metric, in snake case. */
export type MetricName = keyof typeof meanMetrics | keyof typeof countMetrics;
