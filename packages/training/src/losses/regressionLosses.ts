import { type OptionTable, number, readOptions } from "@seqloom/array";
import { type LossOptions, axis, lossOptions } from "./lossOptions.js";
import { type Loss, makeLoss } from "./makeLoss.js";

/** Options of `huber`. */
export interface HuberOptions extends LossOptions {
  /** Error from which on the loss grows in a line; default 1. */
  readonly delta?: number;
}

/** Options of `cosineSimilarity`. */
export interface CosineSimilarityOptions extends LossOptions {
  /** Axis of the vectors; default -1. */
  readonly axis?: number;
}

/** Types, ranges and defaults of the options of `huber`. */
export const huberOptions = {
  ...lossOptions,
  delta: number({ min: 0, default: 1 }),
} satisfies OptionTable<HuberOptions>;

/** Types, ranges and defaults of the options of `cosineSimilarity`. */
export const cosineSimilarityOptions = { ...lossOptions, axis } satisfies OptionTable<CosineSimilarityOptions>;

/**
 * Mean squared error, also called `"mse"`.
 *
 *     mean((p - y)²)
 *
 * @param options name and reduction, and what the formula takes
 * @returns a loss for `compile`, or to call with targets and predictions of shape [batch, ..., values]
 *
 * @example
 * import { tensor2d } from "@tensorflow/tfjs-core";
 * import { useBackend } from "@seqloom/backend";
 * await useBackend("cpu");
 * meanSquaredError()(tensor2d([[1, 2]]), tensor2d([[1.5, 4]])).dataSync()[0].toFixed(4); // → '2.1250'
 * @see https://keras.io/api/losses/regression_losses/#meansquarederror-class
 */
export function meanSquaredError(options?: LossOptions): Loss {
  return makeLoss("mean_squared_error", readOptions("meanSquaredError", lossOptions, options));
}

/**
 * Mean absolute error, also called `"mae"`.
 *
 *     mean(|p - y|)
 *
 * @param options name and reduction, and what the formula takes
 * @returns a loss for `compile`, or to call with targets and predictions of shape [batch, ..., values]
 *
 * @example
 * import { tensor2d } from "@tensorflow/tfjs-core";
 * import { useBackend } from "@seqloom/backend";
 * await useBackend("cpu");
 * meanAbsoluteError()(tensor2d([[1, 2]]), tensor2d([[1.5, 4]])).dataSync()[0].toFixed(4); // → '1.2500'
 * @see https://keras.io/api/losses/regression_losses/#meanabsoluteerror-class
 */
export function meanAbsoluteError(options?: LossOptions): Loss {
  return makeLoss("mean_absolute_error", readOptions("meanAbsoluteError", lossOptions, options));
}

/**
 * Mean absolute error in percent of the target, also called `"mape"`.
 *
 *     100 mean(|y - p| / max(|y|, 1e-7))
 *
 * @param options name and reduction, and what the formula takes
 * @returns a loss for `compile`, or to call with targets and predictions of shape [batch, ..., values]
 *
 * @example
 * import { tensor2d } from "@tensorflow/tfjs-core";
 * import { useBackend } from "@seqloom/backend";
 * await useBackend("cpu");
 * meanAbsolutePercentageError()(tensor2d([[1, 2]]), tensor2d([[1.5, 4]])).dataSync()[0].toFixed(4); // → '75.0000'
 * @see https://keras.io/api/losses/regression_losses/#meanabsolutepercentageerror-class
 */
export function meanAbsolutePercentageError(options?: LossOptions): Loss {
  return makeLoss("mean_absolute_percentage_error", readOptions("meanAbsolutePercentageError", lossOptions, options));
}

/**
 * Mean squared error of logarithms, also called `"msle"`: what counts is by what factor a prediction is wrong.
 *
 *     mean((ln(1 + max(p, 1e-7)) - ln(1 + max(y, 1e-7)))²)
 *
 * @param options name and reduction, and what the formula takes
 * @returns a loss for `compile`, or to call with targets and predictions of shape [batch, ..., values]
 *
 * @example
 * import { tensor2d } from "@tensorflow/tfjs-core";
 * import { useBackend } from "@seqloom/backend";
 * await useBackend("cpu");
 * meanSquaredLogarithmicError()(tensor2d([[1, 2]]), tensor2d([[1.5, 4]])).dataSync()[0].toFixed(4); // → '0.1554'
 * @see https://keras.io/api/losses/regression_losses/#meansquaredlogarithmicerror-class
 */
export function meanSquaredLogarithmicError(options?: LossOptions): Loss {
  return makeLoss("mean_squared_logarithmic_error", readOptions("meanSquaredLogarithmicError", lossOptions, options));
}

/**
 * Squared up to an error of delta and linear beyond, so that outliers pull less.
 *
 *     mean(e² / 2 where |e| <= delta, else delta |e| - delta² / 2), e = p - y
 *
 * @param options name and reduction, and what the formula takes
 * @returns a loss for `compile`, or to call with targets and predictions of shape [batch, ..., values]
 *
 * @example
 * import { tensor2d } from "@tensorflow/tfjs-core";
 * import { useBackend } from "@seqloom/backend";
 * await useBackend("cpu");
 * huber({ delta: 1 })(tensor2d([[1, 2]]), tensor2d([[1.5, 4]])).dataSync()[0].toFixed(4); // → '0.8125'
 * @see https://keras.io/api/losses/regression_losses/#huber-class
 */
export function huber(options?: HuberOptions): Loss {
  return makeLoss("huber", readOptions("huber", huberOptions, options));
}

/**
 * Logarithm of the hyperbolic cosine of the error: nearly e² / 2 where it is small and |e| - ln 2 where it is large.
 *
 *     mean(ln(cosh(p - y)))
 *
 * @param options name and reduction, and what the formula takes
 * @returns a loss for `compile`, or to call with targets and predictions of shape [batch, ..., values]
 *
 * @example
 * import { tensor2d } from "@tensorflow/tfjs-core";
 * import { useBackend } from "@seqloom/backend";
 * await useBackend("cpu");
 * logCosh()(tensor2d([[1, 2]]), tensor2d([[1.5, 4]])).dataSync()[0].toFixed(4); // → '0.7226'
 * @see https://keras.io/api/losses/regression_losses/#logcosh-class
 */
export function logCosh(options?: LossOptions): Loss {
  return makeLoss("log_cosh", readOptions("logCosh", lossOptions, options));
}

/**
 * Cosine of the angle between target and prediction, negated: -1 where they point in one direction.
 *
 *     -Σ (y / ‖y‖) (p / ‖p‖)
 *
 * As a metric this loss stays negative, as in Keras; the metric by the name "cosine_similarity" is positive.
 *
 * @param options name and reduction, and what the formula takes
 * @returns a loss for `compile`, or to call with targets and predictions of shape [batch, ..., values]
 *
 * @example
 * import { tensor2d } from "@tensorflow/tfjs-core";
 * import { useBackend } from "@seqloom/backend";
 * await useBackend("cpu");
 * cosineSimilarity()(tensor2d([[1, 2]]), tensor2d([[1.5, 4]])).dataSync()[0].toFixed(4); // → '-0.9945'
 * @see https://keras.io/api/losses/regression_losses/#cosinesimilarity-class
 */
export function cosineSimilarity(options?: CosineSimilarityOptions): Loss {
  return makeLoss("cosine_similarity", readOptions("cosineSimilarity", cosineSimilarityOptions, options));
}
