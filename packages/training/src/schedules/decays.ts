import { boolean, custom, number, type OptionTable, readOptions } from "@seqloom/array";
import { asSchedule, type LearningRateSchedule } from "./LearningRateSchedule.js";

/** Options of `exponentialDecay` and `inverseTimeDecay`. */
export interface DecayOptions {
  /** Learning rate of step 0. */
  readonly initialLearningRate: number;
  /** Steps that one decay takes. */
  readonly decaySteps: number;
  /** Strength of one decay. A factor of the rate in `exponentialDecay`, an addend of the divisor in `inverseTimeDecay`. */
  readonly decayRate: number;
  /** Whether the rate stays the same between whole decays; default false. */
  readonly staircase?: boolean;
}

/** Options of `polynomialDecay`. */
export interface PolynomialDecayOptions {
  /** Learning rate of step 0. */
  readonly initialLearningRate: number;
  /** Steps from the initial rate to the last one. */
  readonly decaySteps: number;
  /** The last learning rate; default 0.0001. */
  readonly endLearningRate?: number;
  /** Power of the polynomial, 1 for a straight line; default 1. */
  readonly power?: number;
  /** Whether the rate rises again after the last step, for longer and longer decays; default false. */
  readonly cycle?: boolean;
}

const rate = number({ min: 0 });
/** A part of a step is allowed, as in Keras. */
const steps = custom<number>("a number above 0", (value) => Number.isFinite(value) && (value as number) > 0);

/** Types, ranges and defaults of the options of `exponentialDecay` and `inverseTimeDecay`. */
export const decayOptions = {
  initialLearningRate: rate,
  decaySteps: steps,
  decayRate: number({ min: 0 }),
  staircase: boolean({ default: false }),
} satisfies OptionTable<DecayOptions>;

/** Types, ranges and defaults of the options of `polynomialDecay`. */
export const polynomialDecayOptions = {
  initialLearningRate: rate,
  decaySteps: steps,
  endLearningRate: number({ min: 0, default: 0.0001 }),
  power: number({ min: 0, default: 1 }),
  cycle: boolean({ default: false }),
} satisfies OptionTable<PolynomialDecayOptions>;

/**
 * A learning rate that falls by a factor: initialLearningRate decayRate^(step / decaySteps).
 *
 * @throws ArgumentError on a wrong or unknown option
 *
 * @example
 * const schedule = exponentialDecay({ initialLearningRate: 0.1, decaySteps: 10, decayRate: 0.5 });
 * [schedule(0), schedule(10), schedule(20)]; // → [ 0.1, 0.05, 0.025 ]
 * @see https://keras.io/api/optimizers/learning_rate_schedules/exponential_decay/
 */
export function exponentialDecay(options: DecayOptions): LearningRateSchedule {
  const config = readOptions("exponentialDecay", decayOptions, options);
  const decays = decaysOf(config);
  return asSchedule(
    "ExponentialDecay",
    config,
    (step) => config.initialLearningRate * config.decayRate ** decays(step),
  );
}

/**
 * A learning rate that is divided by more and more: initialLearningRate / (1 + decayRate step / decaySteps).
 *
 * @throws ArgumentError on a wrong or unknown option
 *
 * @example
 * const schedule = inverseTimeDecay({ initialLearningRate: 0.1, decaySteps: 10, decayRate: 1 });
 * [schedule(0), schedule(10), schedule(30)]; // → [ 0.1, 0.05, 0.025 ]
 * @see https://keras.io/api/optimizers/learning_rate_schedules/inverse_time_decay/
 */
export function inverseTimeDecay(options: DecayOptions): LearningRateSchedule {
  const config = readOptions("inverseTimeDecay", decayOptions, options);
  const decays = decaysOf(config);
  return asSchedule(
    "InverseTimeDecay",
    config,
    (step) => config.initialLearningRate / (1 + config.decayRate * decays(step)),
  );
}

/** Decays up to a step: whole ones where it is a staircase. */
function decaysOf({ decaySteps, staircase }: Required<DecayOptions>): (step: number) => number {
  return (step) => (staircase ? Math.floor(step / decaySteps) : step / decaySteps);
}

/**
 * A learning rate that falls to a last one along a polynomial, with p = step / decaySteps, at most 1:
 * (initialLearningRate - endLearningRate) (1 - p)^power + endLearningRate.
 *
 * @throws ArgumentError on a wrong or unknown option
 *
 * @example
 * const schedule = polynomialDecay({ initialLearningRate: 1, decaySteps: 4, endLearningRate: 0 });
 * [schedule(0), schedule(1), schedule(4), schedule(9)]; // → [ 1, 0.75, 0, 0 ]
 * @see https://keras.io/api/optimizers/learning_rate_schedules/polynomial_decay/
 */
export function polynomialDecay(options: PolynomialDecayOptions): LearningRateSchedule {
  const config = readOptions("polynomialDecay", polynomialDecayOptions, options);
  const { initialLearningRate, decaySteps, endLearningRate, power, cycle } = config;
  return asSchedule("PolynomialDecay", config, (step) => {
    const length = cycle && step > 0 ? decaySteps * Math.ceil(step / decaySteps) : decaySteps;
    const part = Math.min(step, length) / length;
    return (initialLearningRate - endLearningRate) * (1 - part) ** power + endLearningRate;
  });
}
