import { boolean, custom, number, type OptionTable } from "@seqloom/array";
import type { LearningRateSchedule } from "../schedules/LearningRateSchedule.js";
import { type CommonOptions, commonOptions, learningRateOption } from "./commonOptions.js";

/** Options of `sgd`. */
export interface SgdOptions extends CommonOptions {
  /** Length of a step, a number or a schedule; default 0.01. */
  readonly learningRate?: number | LearningRateSchedule;
  /** Share of the last step that goes on in the next; default 0. */
  readonly momentum?: number;
  /** Whether to look ahead by the momentum before the gradient counts; default false. */
  readonly nesterov?: boolean;
}

/** Options of `rmsprop`. */
export interface RmspropOptions extends CommonOptions {
  /** Length of a step, a number or a schedule; default 0.001. */
  readonly learningRate?: number | LearningRateSchedule;
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
export interface AdamOptions extends CommonOptions {
  /** Length of a step, a number or a schedule; default 0.001. */
  readonly learningRate?: number | LearningRateSchedule;
  /** Share of the mean gradient that stays from step to step; default 0.9. */
  readonly beta1?: number;
  /** Share of the mean square that stays from step to step; default 0.999. */
  readonly beta2?: number;
  /** Keeps the root away from 0; default 1e-7. */
  readonly epsilon?: number;
  /** Whether to divide by the root of the largest mean square so far; default false. */
  readonly amsgrad?: boolean;
}

/** Options of `adamw`. */
export interface AdamWOptions extends AdamOptions {
  /** Share of each weight, times the learning rate, that a step takes off the weight; default 0.004. */
  readonly weightDecay?: number;
}

/** Options of `nadam`. */
export interface NadamOptions extends CommonOptions {
  /** Length of a step, a number or a schedule; default 0.001. */
  readonly learningRate?: number | LearningRateSchedule;
  /** Share of the mean gradient that stays from step to step; default 0.9. */
  readonly beta1?: number;
  /** Share of the mean square that stays from step to step; default 0.999. */
  readonly beta2?: number;
  /** Keeps the root away from 0; default 1e-7. */
  readonly epsilon?: number;
}

/** Options of `adagrad`. */
export interface AdagradOptions extends CommonOptions {
  /** Length of a step, a number or a schedule; default 0.001. */
  readonly learningRate?: number | LearningRateSchedule;
  /** Start of the sum of squares; default 0.1. */
  readonly initialAccumulatorValue?: number;
  /** Keeps the root away from 0; default 1e-7. */
  readonly epsilon?: number;
}

/** Options of `adadelta`. */
export interface AdadeltaOptions extends CommonOptions {
  /** Length of a step, a number or a schedule; default 0.001. */
  readonly learningRate?: number | LearningRateSchedule;
  /** Share of the mean squares that stays from step to step; default 0.95. */
  readonly rho?: number;
  /** Keeps the roots away from 0; default 1e-7. */
  readonly epsilon?: number;
}

/** Options of `adamax`. */
export interface AdamaxOptions extends CommonOptions {
  /** Length of a step, a number or a schedule; default 0.001. */
  readonly learningRate?: number | LearningRateSchedule;
  /** Share of the mean gradient that stays from step to step; default 0.9. */
  readonly beta1?: number;
  /** Share of the largest gradient that stays from step to step; default 0.999. */
  readonly beta2?: number;
  /** Keeps the divisor away from 0; default 1e-7. */
  readonly epsilon?: number;
}

/** Options of `ftrl`. */
export interface FtrlOptions extends CommonOptions {
  /** Length of a step, a number or a schedule; default 0.001. */
  readonly learningRate?: number | LearningRateSchedule;
  /** Power of the sum of squares in the rate, 0 for a rate that stays; default -0.5. */
  readonly learningRatePower?: number;
  /** Start of the sum of squares; default 0.1. */
  readonly initialAccumulatorValue?: number;
  /** Strength of the L1 penalty, which sets small weights to 0; default 0. */
  readonly l1RegularizationStrength?: number;
  /** Strength of the L2 penalty; default 0. */
  readonly l2RegularizationStrength?: number;
  /** Strength of the L2 penalty that counts in the gradient alone; default 0. */
  readonly l2ShrinkageRegularizationStrength?: number;
  /** Number that is added to the root of the sum of squares; default 0. */
  readonly beta?: number;
}

/** Options of `lion`. */
export interface LionOptions extends CommonOptions {
  /** Length of a step, a number or a schedule; default 0.001. */
  readonly learningRate?: number | LearningRateSchedule;
  /** Share of the mean gradient in the direction of a step; default 0.9. */
  readonly beta1?: number;
  /** Share of the mean gradient that stays from step to step; default 0.99. */
  readonly beta2?: number;
}

const share = (normal: number) => number({ min: 0, max: 1, default: normal });
const strength = number({ min: 0, default: 0 });
/** At 1 the correction for the first steps would divide by 0. */
const beta1 = custom<number>("a number from 0 and below 1", isFraction, { default: 0.9 });
/** At 0, or a number that is 0 in single precision, a gradient of 0 would be divided by 0. */
const epsilon = number({ min: 1e-38, default: 1e-7 });
const initialAccumulatorValue = number({ min: 0, default: 0.1 });

function isFraction(value: unknown): boolean {
  return typeof value === "number" && value >= 0 && value < 1;
}

/** Types, ranges and defaults of the options of `sgd`. */
export const sgdOptions = {
  learningRate: learningRateOption(0.01),
  momentum: share(0),
  nesterov: boolean({ default: false }),
  ...commonOptions,
} satisfies OptionTable<SgdOptions>;

/** Types, ranges and defaults of the options of `rmsprop`. */
export const rmspropOptions = {
  learningRate: learningRateOption(0.001),
  rho: share(0.9),
  momentum: share(0),
  epsilon,
  centered: boolean({ default: false }),
  ...commonOptions,
} satisfies OptionTable<RmspropOptions>;

/** Types, ranges and defaults of the options of `adam`. */
export const adamOptions = {
  learningRate: learningRateOption(0.001),
  beta1,
  beta2: share(0.999),
  epsilon,
  amsgrad: boolean({ default: false }),
  ...commonOptions,
} satisfies OptionTable<AdamOptions>;

/** Types, ranges and defaults of the options of `adamw`. */
export const adamwOptions = {
  ...adamOptions,
  weightDecay: number({ min: 0, default: 0.004 }),
} satisfies OptionTable<AdamWOptions>;

/** Types, ranges and defaults of the options of `nadam`. */
export const nadamOptions = {
  learningRate: learningRateOption(0.001),
  beta1,
  beta2: share(0.999),
  epsilon,
  ...commonOptions,
} satisfies OptionTable<NadamOptions>;

/** Types, ranges and defaults of the options of `adagrad`. */
export const adagradOptions = {
  learningRate: learningRateOption(0.001),
  initialAccumulatorValue,
  epsilon,
  ...commonOptions,
} satisfies OptionTable<AdagradOptions>;

/** Types, ranges and defaults of the options of `adadelta`. */
export const adadeltaOptions = {
  learningRate: learningRateOption(0.001),
  rho: share(0.95),
  epsilon,
  ...commonOptions,
} satisfies OptionTable<AdadeltaOptions>;

/** Types, ranges and defaults of the options of `adamax`. */
export const adamaxOptions = {
  learningRate: learningRateOption(0.001),
  beta1,
  beta2: share(0.999),
  epsilon,
  ...commonOptions,
} satisfies OptionTable<AdamaxOptions>;

/** Types, ranges and defaults of the options of `ftrl`. */
export const ftrlOptions = {
  learningRate: learningRateOption(0.001),
  learningRatePower: number({ max: 0, default: -0.5 }),
  initialAccumulatorValue,
  l1RegularizationStrength: strength,
  l2RegularizationStrength: strength,
  l2ShrinkageRegularizationStrength: strength,
  beta: strength,
  ...commonOptions,
} satisfies OptionTable<FtrlOptions>;

/** At 0 only the sign of the newest gradient would count, which Keras refuses. */
const lionBeta1 = custom<number>("a number above 0, up to 1", (value) => isBetaOfLion(value), { default: 0.9 });

function isBetaOfLion(value: unknown): boolean {
  return typeof value === "number" && value > 0 && value <= 1;
}

/** Types, ranges and defaults of the options of `lion`. */
export const lionOptions = {
  learningRate: learningRateOption(0.001),
  beta1: lionBeta1,
  beta2: share(0.99),
  ...commonOptions,
} satisfies OptionTable<LionOptions>;
