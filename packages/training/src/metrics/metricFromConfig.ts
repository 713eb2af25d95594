import {
  accuracy,
  binaryAccuracy,
  categoricalAccuracy,
  sparseCategoricalAccuracy,
  sparseTopKCategoricalAccuracy,
  topKCategoricalAccuracy,
} from "./accuracyMetrics.js";
import { auc } from "./auc.js";
import { falseNegatives, falsePositives, precision, recall, trueNegatives, truePositives } from "./confusionMetrics.js";
import {
  precisionAtRecall,
  recallAtPrecision,
  sensitivityAtSpecificity,
  specificityAtSensitivity,
} from "./constrainedMetrics.js";
import { f1Score, fBetaScore } from "./fBetaScore.js";
import type { NamedMetric } from "./Metric.js";
import type { MetricConfig } from "./metricConfig.js";
import { r2Score } from "./r2Score.js";
import { rootMeanSquaredError } from "./rootMeanSquaredError.js";

/** The metrics by the names of their classes in Keras, as saved models have them; losses are metrics besides. */
export const metricClasses = {
  Accuracy: accuracy,
  AUC: auc,
  BinaryAccuracy: binaryAccuracy,
  CategoricalAccuracy: categoricalAccuracy,
  F1Score: f1Score,
  FalseNegatives: falseNegatives,
  FalsePositives: falsePositives,
  FBetaScore: fBetaScore,
  Precision: precision,
  PrecisionAtRecall: precisionAtRecall,
  R2Score: r2Score,
  Recall: recall,
  RecallAtPrecision: recallAtPrecision,
  RootMeanSquaredError: rootMeanSquaredError,
  SensitivityAtSpecificity: sensitivityAtSpecificity,
  SparseCategoricalAccuracy: sparseCategoricalAccuracy,
  SparseTopKCategoricalAccuracy: sparseTopKCategoricalAccuracy,
  SpecificityAtSensitivity: specificityAtSensitivity,
  TopKCategoricalAccuracy: topKCategoricalAccuracy,
  TrueNegatives: trueNegatives,
  TruePositives: truePositives,
} as const satisfies Readonly<Record<string, (options: never) => NamedMetric>>;

/** Makes the metric of `metricConfig`; undefined for a function that this package does not have. */
export function metricFromConfig({ className, config }: MetricConfig): NamedMetric | undefined {
  const known = Object.entries(metricClasses).find(([name]) => name.toLowerCase() === className.toLowerCase());
  return known?.[1](config as never);
}
