import { boolean, custom, number, type OptionTable, readOptions } from "@seqloom/array";
import type { Optimizer } from "@tensorflow/tfjs-core";
import { KerasAdadelta } from "./KerasAdadelta.js";
import { KerasAdagrad } from "./KerasAdagrad.js";
import { KerasAdam } from "./KerasAdam.js";
import { KerasAdamax } from "./KerasAdamax.js";
import { KerasMomentum } from "./KerasMomentum.js";
import { KerasRmsprop } from "./KerasRmsprop.js";
import { KerasSgd } from "./KerasSgd.js";

/** Options of `sgd`. */
export interface SgdOptions {
  /** Length of a step; default 0.01. */
  readonly learningRate?: number;
  /** Share of the last step that goes on in the next; default 0. */
  readonly momentum?: number;
  /** Whether to look ahead by the momentum before the gradient counts; default false. */
  readonly nesterov?: boolean;
}

/** Options of `rmsprop`. */
export interface RmspropOptions {
  /** Length of a step; default 0.001. */
  readonly learningRate?: number;
  /** Share of the mean square that stays from step to step; default 0.9. */
  readonly rho?: number;
  /** Share of the last step that goes on in the next; default 0. */
  readonly momentum?: number;
  /** Keeps the root away from 0; default 1e-7. */
  readonly epsilon?: number;
  /** Whether to take the mean gradient off the mean square; default false. */
  readonly centered?: boolean;
}

/** Options of `adam`. */
export interface AdamOptions {
  /** Length of a step; default 0.001. */
  readonly learningRate?: number;
  /** Share of the mean gradient that stays from step to step; default 0.9. */
  readonly beta1?: number;
  /** Share of the mean square that stays from step to step; default 0.999. */
  readonly beta2?: number;
  /** Keeps the root away from 0; default 1e-7. */
  readonly epsilon?: number;
}

/** Options of `adagrad`. */
export interface AdagradOptions {
  /** Length of a step; default 0.001. */
  readonly learningRate?: number;
  /** Start of the sum of squares; default 0.1. */
  readonly initialAccumulatorValue?: number;
  /** Keeps the root away from 0; default 1e-7. */
  readonly epsilon?: number;
}

/** Options of `adadelta`. */
export interface AdadeltaOptions {
  /** Length of a step; default 0.001. */
  readonly learningRate?: number;
  /** Share of the mean squares that stays from step to step; default 0.95. */
  readonly rho?: number;
  /** Keeps the roots away from 0; default 1e-7. */
  readonly epsilon?: number;
}

/** Options of `adamax`. */
export interface AdamaxOptions {
  /** Length of a step; default 0.001. */
  readonly learningRate?: number;
  /** Share of the mean gradient that stays from step to step; default 0.9. */
  readonly beta1?: number;
  /** Share of the largest gradient that stays from step to step; default 0.999. */
  readonly beta2?: number;
  /** Keeps the divisor away from 0; default 1e-7. */
  readonly epsilon?: number;
}

const rate = (normal: number) => number({ min: 0, default: normal, aliases: ["lr"] });
const decay = (normal: number) => number({ min: 0, max: 1, default: normal });
const momentum = number({ min: 0, max: 1, default: 0 });
/** At 1 the correction for the first steps would divide by 0. */
const beta1 = custom<number>("a number from 0 and below 1", isFraction, { default: 0.9 });
/** At 0, or a number that is 0 in single precision, a gradient of 0 would be divided by 0. */
const epsilon = number({ min: 1e-38, default: 1e-7 });

function isFraction(value: unknown): boolean {
  return typeof value === "number" && value >= 0 && value < 1;
}

/** Types, ranges and defaults of the options of `sgd`. */
export const sgdOptions = {
  learningRate: rate(0.01),
  momentum,
  nesterov: boolean({ default: false }),
} satisfies OptionTable<SgdOptions>;

/** Types, ranges and defaults of the options of `rmsprop`. */
export const rmspropOptions = {
  learningRate: rate(0.001),
  rho: decay(0.9),
  momentum,
  epsilon,
  centered: boolean({ default: false }),
} satisfies OptionTable<RmspropOptions>;

/** Types, ranges and defaults of the options of `adam`. */
export const adamOptions = {
  learningRate: rate(0.001),
  beta1,
  beta2: decay(0.999),
  epsilon,
} satisfies OptionTable<AdamOptions>;

/** Types, ranges and defaults of the options of `adagrad`. */
export const adagradOptions = {
  learningRate: rate(0.001),
  initialAccumulatorValue: number({ min: 0, default: 0.1 }),
  epsilon,
} satisfies OptionTable<AdagradOptions>;

/** Types, ranges and defaults of the options of `adadelta`. */
export const adadeltaOptions = {
  learningRate: rate(0.001),
  rho: decay(0.95),
  epsilon,
} satisfies OptionTable<AdadeltaOptions>;

/** Types, ranges and defaults of the options of `adamax`. */
export const adamaxOptions = {
  learningRate: rate(0.001),
  beta1,
  beta2: decay(0.999),
  epsilon,
} satisfies OptionTable<AdamaxOptions>;

/**
 * Gradient descent, with Keras's formulas and defaults.
 *
 * @throws ArgumentError on a wrong or unknown option
 *
 * @example
 * sgd({ learningRate: 0.1, momentum: 0.9 }).getConfig(); // → { learningRate: 0.1, momentum: 0.9, useNesterov: false }
 * @see https://keras.io/api/optimizers/sgd/
 */
export function sgd(options?: SgdOptions): Optimizer {
  const { learningRate, momentum: share, nesterov } = readOptions("sgd", sgdOptions, options);
  return share === 0 ? new KerasSgd(learningRate) : new KerasMomentum(learningRate, share, nesterov);
}

/**
 * RMSprop, with Keras's formulas and defaults: steps are divided by the root of the mean square of the gradients.
 *
 * @throws ArgumentError on a wrong or unknown option
 *
 * @example
 * rmsprop({ learningRate: -1 });
 * // throws rmsprop: learningRate must be a number of 0 or more, got -1.
 * @see https://keras.io/api/optimizers/rmsprop/
 */
export function rmsprop(options?: RmspropOptions): Optimizer {
  const { learningRate, rho, momentum: share, ...rest } = readOptions("rmsprop", rmspropOptions, options);
  return new KerasRmsprop(learningRate, rho, share, rest.epsilon, rest.centered);
}

/**
 * Adam, with Keras's formulas and defaults: steps along the mean gradient, divided by the root of the mean square.
 *
 * @throws ArgumentError on a wrong or unknown option
 *
 * @example
 * adam({ learningRate: 0.01 }).getConfig(); // → { learningRate: 0.01, beta1: 0.9, beta2: 0.999, epsilon: 1e-7 }
 * @see https://keras.io/api/optimizers/adam/ and Kingma, Ba, "Adam: A Method for Stochastic Optimization" (2014)
 */
export function adam(options?: AdamOptions): Optimizer {
  const read = readOptions("adam", adamOptions, options);
  return new KerasAdam(read.learningRate, read.beta1, read.beta2, read.epsilon);
}

/**
 * Adagrad, with Keras's formulas and defaults: steps are divided by the root of the sum of squares of all gradients.
 *
 * @throws ArgumentError on a wrong or unknown option
 *
 * @example
 * adagrad().getConfig(); // → { learningRate: 0.001, initialAccumulatorValue: 0.1, epsilon: 1e-7 }
 * @see https://keras.io/api/optimizers/adagrad/
 */
export function adagrad(options?: AdagradOptions): Optimizer {
  const read = readOptions("adagrad", adagradOptions, options);
  return new KerasAdagrad(read.learningRate, read.initialAccumulatorValue, read.epsilon);
}

/**
 * Adadelta, with Keras's formulas and defaults: steps as long as the mean of those before, by the root mean square of the
 * gradients.
 *
 * @throws ArgumentError on a wrong or unknown option
 *
 * @example
 * adadelta({ learningRate: 1 }).getConfig(); // → { learningRate: 1, rho: 0.95, epsilon: 1e-7 }
 * @see https://keras.io/api/optimizers/adadelta/
 */
export function adadelta(options?: AdadeltaOptions): Optimizer {
  const read = readOptions("adadelta", adadeltaOptions, options);
  return new KerasAdadelta(read.learningRate, read.rho, read.epsilon);
}

/**
 * Adamax, with Keras's formulas and defaults: Adam with the largest gradient in place of the mean square.
 *
 * @throws ArgumentError on a wrong or unknown option
 *
 * @example
 * adamax({ beta1: 1 });
 * // throws adamax: beta1 must be a number from 0 and below 1, got 1.
 * @see https://keras.io/api/optimizers/adamax/
 */
export function adamax(options?: AdamaxOptions): Optimizer {
  const read = readOptions("adamax", adamaxOptions, options);
  return new KerasAdamax(read.learningRate, read.beta1, read.beta2, read.epsilon);
}
