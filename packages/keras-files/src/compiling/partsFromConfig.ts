import * as training from "@seqloom/training";
import { COMPILE_HINT } from "../errors/compileHint.js";
import { Refusal } from "../errors/Refusal.js";
import { isRecord } from "../config/parseJson.js";
import { snakeCase } from "../config/snakeCase.js";

type Make = (options: never) => unknown;

/** Losses by the names of their classes in Keras. */
const LOSSES: Readonly<Record<string, Make>> = {
  BinaryCrossentropy: training.binaryCrossentropy,
  BinaryFocalCrossentropy: training.binaryFocalCrossentropy,
  CategoricalCrossentropy: training.categoricalCrossentropy,
  CategoricalFocalCrossentropy: training.categoricalFocalCrossentropy,
  CategoricalHinge: training.categoricalHinge,
  CosineSimilarity: training.cosineSimilarity,
  Hinge: training.hinge,
  Huber: training.huber,
  KLDivergence: training.klDivergence,
  LogCosh: training.logCosh,
  MeanAbsoluteError: training.meanAbsoluteError,
  MeanAbsolutePercentageError: training.meanAbsolutePercentageError,
  MeanSquaredError: training.meanSquaredError,
  MeanSquaredLogarithmicError: training.meanSquaredLogarithmicError,
  Poisson: training.poisson,
  SparseCategoricalCrossentropy: training.sparseCategoricalCrossentropy,
  SquaredHinge: training.squaredHinge,
};

/** Names of Keras's classes of losses. */
export const LOSS_CLASSES: readonly string[] = Object.keys(LOSSES);

/** Metrics by the names of their classes in Keras, beside the losses. */
const METRICS: Readonly<Record<string, Make>> = {
  ...LOSSES,
  Accuracy: training.accuracy,
  AUC: training.auc,
  BinaryAccuracy: training.binaryAccuracy,
  CategoricalAccuracy: training.categoricalAccuracy,
  F1Score: training.f1Score,
  FalseNegatives: training.falseNegatives,
  FalsePositives: training.falsePositives,
  FBetaScore: training.fBetaScore,
  Precision: training.precision,
  PrecisionAtRecall: training.precisionAtRecall,
  R2Score: training.r2Score,
  Recall: training.recall,
  RecallAtPrecision: training.recallAtPrecision,
  RootMeanSquaredError: training.rootMeanSquaredError,
  SensitivityAtSpecificity: training.sensitivityAtSpecificity,
  SparseCategoricalAccuracy: training.sparseCategoricalAccuracy,
  SparseTopKCategoricalAccuracy: training.sparseTopKCategoricalAccuracy,
  SpecificityAtSensitivity: training.specificityAtSensitivity,
  TopKCategoricalAccuracy: training.topKCategoricalAccuracy,
  TrueNegatives: training.trueNegatives,
  TruePositives: training.truePositives,
};

/** Names of Keras's classes of metrics. */
export const METRIC_CLASSES: readonly string[] = Object.keys(METRICS);

/**
 * A loss of a config: its name, or one with settings.
 *
 * @param place where it stands, for error texts: "loss"
 * @throws Refusal on a function or class that is not one of Keras's
 */
export function lossFromConfig(place: string, given: unknown): training.NameOrFunction {
  return partFromConfig(place, given, LOSSES) as training.NameOrFunction;
}

/** The same for a metric. */
export function metricFromConfig(place: string, given: unknown): training.MetricOption {
  return partFromConfig(place, given, METRICS) as training.MetricOption;
}

function partFromConfig(place: string, given: unknown, classes: Readonly<Record<string, Make>>): unknown {
  if (typeof given === "string") return given;
  if (!isRecord(given) || typeof given.class_name !== "string")
    throw new Refusal(`${place} must be a name or a class.`);
  const className = given.class_name.split(">").at(-1)!;
  if (className === "MeanMetricWrapper") return wrappedName(place, given.config);
  if (className === "function" && typeof given.config === "string") return snakeCase(given.config);
  if (!Object.hasOwn(classes, className)) {
    throw new Refusal(`${place} is of the class ${className}, which is none of Keras's. ${COMPILE_HINT}`);
  }
  const { dtype: _dtype, fn: _fn, ...config } = isRecord(given.config) ? given.config : {};
  const options = Object.fromEntries(
    Object.entries(config)
      .filter(([, value]) => value !== null && value !== false)
      .map(([name, value]) => [camelCase(name), value]),
  );
  if (options.reduction === "auto") delete options.reduction; // Keras 2
  return classes[className]!(options as never);
}

/** The name of a metric in Keras 2: the one that it was given to `compile`, where that is an accuracy, or that of its function. */
function wrappedName(place: string, config: unknown): string {
  const { name, fn } = isRecord(config) ? config : {};
  if (name === "acc" || name === "accuracy") return name;
  const own = isRecord(fn) ? fn.config : fn;
  if (typeof own === "string") return snakeCase(own);
  throw new Refusal(`${place} has no function. ${COMPILE_HINT}`);
}

function camelCase(name: string): string {
  return name.replace(/_(\w)/g, (_, next: string) => next.toUpperCase());
}
