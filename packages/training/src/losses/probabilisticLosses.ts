import { type OptionTable, boolean, integer, number, optional, readOptions } from "@seqloom/array";
import { type LossOptions, axis, lossOptions } from "./lossOptions.js";
import { type Loss, makeLoss } from "./makeLoss.js";

/** Options of `binaryCrossentropy` and `categoricalCrossentropy`. */
export interface CrossentropyOptions extends LossOptions {
  /** Whether predictions are logits, without a sigmoid or softmax; default false. */
  readonly fromLogits?: boolean;
  /** Share of each target that is spread evenly over the classes; default 0. */
  readonly labelSmoothing?: number;
  /** Axis of the values or classes; default -1. */
  readonly axis?: number;
}

/** Options of `sparseCategoricalCrossentropy`. */
export interface SparseCategoricalCrossentropyOptions extends LossOptions {
  /** Whether predictions are logits, without a softmax; default false. */
  readonly fromLogits?: boolean;
  /** Class number that does not count, as that of padding. It need not be one of the classes. Default: none. */
  readonly ignoreClass?: number;
}

/** Options of `categoricalFocalCrossentropy`. */
export interface FocalCrossentropyOptions extends CrossentropyOptions {
  /** Factor of each class; of `binaryFocalCrossentropy` that of class 1, where it balances the classes. Default: 0.25. */
  readonly alpha?: number;
  /** Power of 1 - p, by which predictions that are right count less; default 2. */
  readonly gamma?: number;
}

/** Options of `binaryFocalCrossentropy`. */
export interface BinaryFocalCrossentropyOptions extends FocalCrossentropyOptions {
  /** Whether class 1 counts alpha, and class 0 counts 1 - alpha; default false. */
  readonly applyClassBalancing?: boolean;
}

/** Types, ranges and defaults of the options of `binaryCrossentropy` and `categoricalCrossentropy`. */
export const crossentropyOptions = {
  ...lossOptions,
  fromLogits: boolean({ default: false }),
  labelSmoothing: number({ min: 0, max: 1, default: 0 }),
  axis,
} satisfies OptionTable<CrossentropyOptions>;

/** Types, ranges and defaults of the options of `sparseCategoricalCrossentropy`. */
export const sparseCategoricalCrossentropyOptions = {
  ...lossOptions,
  fromLogits: boolean({ default: false }),
  ignoreClass: optional(integer()),
} satisfies OptionTable<SparseCategoricalCrossentropyOptions>;

/** Types, ranges and defaults of the options of `categoricalFocalCrossentropy`. */
export const focalCrossentropyOptions = {
  ...crossentropyOptions,
  alpha: number({ min: 0, default: 0.25 }),
  gamma: number({ min: 0, default: 2 }),
} satisfies OptionTable<FocalCrossentropyOptions>;

/** Types, ranges and defaults of the options of `binaryFocalCrossentropy`. */
export const binaryFocalCrossentropyOptions = {
  ...focalCrossentropyOptions,
  applyClassBalancing: boolean({ default: false }),
} satisfies OptionTable<BinaryFocalCrossentropyOptions>;

/**
 * Crossentropy of yes and no, also called `"bce"`: targets of 0 and 1, and probabilities of 1.
 *
 *     mean(-y ln p - (1 - y) ln(1 - p))
 *
 * Probabilities stay 1e-7 away from 0 and 1. Logits need no such limit.
 *
 * @param options name and reduction, and what the formula takes
 * @returns a loss for `compile`, or to call with targets and predictions of shape [batch, ..., values]
 *
 * @example
 * import { tensor2d } from "@tensorflow/tfjs-core";
 * import { useBackend } from "@seqloom/backend";
 * await useBackend("cpu");
 * binaryCrossentropy()(tensor2d([[0, 1]]), tensor2d([[0.2, 0.6]])).dataSync()[0].toFixed(4); // → '0.3670'
 * binaryCrossentropy({ fromLogits: true })(tensor2d([[1]]), tensor2d([[0]])).dataSync()[0].toFixed(4); // → '0.6931'
 * @see https://keras.io/api/losses/probabilistic_losses/#binarycrossentropy-class
 */
export function binaryCrossentropy(options?: CrossentropyOptions): Loss {
  return makeLoss("binary_crossentropy", readOptions("binaryCrossentropy", crossentropyOptions, options));
}

/**
 * Crossentropy of one class among several, with targets in one-hot rows.
 *
 *     -Σ y ln p
 *
 * Rows of probabilities are made to sum to 1 first, and then stay 1e-7 away from 0 and 1.
 *
 * @param options name and reduction, and what the formula takes
 * @returns a loss for `compile`, or to call with targets and predictions of shape [batch, ..., classes]
 *
 * @example
 * import { tensor2d } from "@tensorflow/tfjs-core";
 * import { useBackend } from "@seqloom/backend";
 * await useBackend("cpu");
 * categoricalCrossentropy()(tensor2d([[0, 1, 0]]), tensor2d([[0.1, 0.7, 0.2]])).dataSync()[0].toFixed(4); // → '0.3567'
 * categoricalCrossentropy({ labelSmoothing: 0.3 })(tensor2d([[0, 1, 0]]), tensor2d([[0.1, 0.7, 0.2]])).dataSync()[0].toFixed(4);
 * // → '0.6765'
 * @see https://keras.io/api/losses/probabilistic_losses/#categoricalcrossentropy-class
 */
export function categoricalCrossentropy(options?: CrossentropyOptions): Loss {
  return makeLoss("categorical_crossentropy", readOptions("categoricalCrossentropy", crossentropyOptions, options));
}

/**
 * Crossentropy of one class among several, with class numbers as targets.
 *
 *     -ln p[y]
 *
 * Probabilities are kept 1e-7 away from 0 and 1 first, and then made to sum to 1.
 *
 * @param options name and reduction, and what the formula takes
 * @returns a loss for `compile`, or to call with targets and predictions of shape [batch, ...] and [batch, ..., classes]
 *
 * @example
 * import { tensor2d } from "@tensorflow/tfjs-core";
 * import { useBackend } from "@seqloom/backend";
 * await useBackend("cpu");
 * sparseCategoricalCrossentropy()(tensor2d([[1]]), tensor2d([[0.1, 0.7, 0.2]])).dataSync()[0].toFixed(4); // → '0.3567'
 * @see https://keras.io/api/losses/probabilistic_losses/#sparsecategoricalcrossentropy-class
 */
export function sparseCategoricalCrossentropy(options?: SparseCategoricalCrossentropyOptions): Loss {
  return makeLoss(
    "sparse_categorical_crossentropy",
    readOptions("sparseCategoricalCrossentropy", sparseCategoricalCrossentropyOptions, options),
  );
}

/**
 * Binary crossentropy in which predictions that are right count less, for classes of very different size.
 *
 *     mean((1 - q)^gamma (-ln q)), q = p where y is 1, else 1 - p
 *
 * @param options name and reduction, and what the formula takes
 * @returns a loss for `compile`, or to call with targets and predictions of shape [batch, ..., values]
 *
 * @example
 * import { tensor2d } from "@tensorflow/tfjs-core";
 * import { useBackend } from "@seqloom/backend";
 * await useBackend("cpu");
 * binaryFocalCrossentropy()(tensor2d([[0, 1]]), tensor2d([[0.2, 0.6]])).dataSync()[0].toFixed(4); // → '0.0453'
 * @see https://keras.io/api/losses/probabilistic_losses/#binaryfocalcrossentropy-class
 */
export function binaryFocalCrossentropy(options?: BinaryFocalCrossentropyOptions): Loss {
  return makeLoss(
    "binary_focal_crossentropy",
    readOptions("binaryFocalCrossentropy", binaryFocalCrossentropyOptions, options),
  );
}

/**
 * Categorical crossentropy in which predictions that are right count less. Targets are one-hot rows.
 *
 *     -Σ alpha (1 - p)^gamma y ln p
 *
 * @param options name and reduction, and what the formula takes
 * @returns a loss for `compile`, or to call with targets and predictions of shape [batch, ..., classes]
 *
 * @example
 * import { tensor2d } from "@tensorflow/tfjs-core";
 * import { useBackend } from "@seqloom/backend";
 * await useBackend("cpu");
 * categoricalFocalCrossentropy()(tensor2d([[0, 1, 0]]), tensor2d([[0.1, 0.7, 0.2]])).dataSync()[0].toFixed(4); // → '0.0080'
 * @see https://keras.io/api/losses/probabilistic_losses/#categoricalfocalcrossentropy-class
 */
export function categoricalFocalCrossentropy(options?: FocalCrossentropyOptions): Loss {
  return makeLoss(
    "categorical_focal_crossentropy",
    readOptions("categoricalFocalCrossentropy", focalCrossentropyOptions, options),
  );
}

/**
 * Kullback-Leibler divergence of two distributions, also called `"kld"`.
 *
 *     Σ y ln(y / p), y and p from 1e-7 to 1
 *
 * @param options name and reduction, and what the formula takes
 * @returns a loss for `compile`, or to call with targets and predictions of shape [batch, ..., classes]
 *
 * @example
 * import { tensor2d } from "@tensorflow/tfjs-core";
 * import { useBackend } from "@seqloom/backend";
 * await useBackend("cpu");
 * klDivergence()(tensor2d([[0.5, 0.5]]), tensor2d([[0.2, 0.8]])).dataSync()[0].toFixed(4); // → '0.2231'
 * @see https://keras.io/api/losses/probabilistic_losses/#kldivergence-class
 */
export function klDivergence(options?: LossOptions): Loss {
  return makeLoss("kl_divergence", readOptions("klDivergence", lossOptions, options));
}

/**
 * Poisson loss, for counts and rates.
 *
 *     mean(p - y ln(p + 1e-7))
 *
 * @param options name and reduction, and what the formula takes
 * @returns a loss for `compile`, or to call with targets and predictions of shape [batch, ..., values]
 *
 * @example
 * import { tensor2d } from "@tensorflow/tfjs-core";
 * import { useBackend } from "@seqloom/backend";
 * await useBackend("cpu");
 * poisson()(tensor2d([[1, 3]]), tensor2d([[2, 2]])).dataSync()[0].toFixed(4); // → '0.6137'
 * @see https://keras.io/api/losses/probabilistic_losses/#poisson-class
 */
export function poisson(options?: LossOptions): Loss {
  return makeLoss("poisson", readOptions("poisson", lossOptions, options));
}
