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

const makers: Readonly<Record<string, (options: never) => NamedMetric>> = {
  accuracy,
  auc,
  binaryAccuracy,
  categoricalAccuracy,
  f1Score,
  falseNegatives,
  falsePositives,
  fBetaScore,
  precision,
  precisionAtRecall,
  r2Score,
  recall,
  recallAtPrecision,
  rootMeanSquaredError,
  sensitivityAtSpecificity,
  sparseCategoricalAccuracy,
  sparseTopKCategoricalAccuracy,
  specificityAtSensitivity,
  topKCategoricalAccuracy,
  trueNegatives,
  truePositives,
};

/** Makes the metric of `metricConfig`; undefined for a function that this package does not have. */
export function metricFromConfig({ className, config }: MetricConfig): NamedMetric | undefined {
  return Object.hasOwn(makers, className) ? makers[className]!(config as never) : undefined;
}
