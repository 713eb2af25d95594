import { custom, number, optional, type OptionTable, readOptions } from "@seqloom/array";
import { asSchedule, type LearningRateSchedule } from "./LearningRateSchedule.js";

/** Options of `cosineDecay`. */
export interface CosineDecayOptions {
  /** Learning rate of step 0. */
  readonly initialLearningRate: number;
  /** Steps of the decay, which begins after the warmup. */
  readonly decaySteps: number;
  /** The last learning rate, as a fraction of the one that the decay begins with; default 0. */
  readonly alpha?: number;
  /** Learning rate at the end of the warmup, where there is one. */
  readonly warmupTarget?: number;
  /** Steps in which the rate rises to `warmupTarget`, before the decay; default 0. */
  readonly warmupSteps?: number;
}

/** Options of `cosineDecayRestarts`. */
export interface CosineDecayRestartsOptions {
  /** Learning rate of step 0. */
  readonly initialLearningRate: number;
  /** Steps of the first decay. */
  readonly firstDecaySteps: number;
  /** Factor from the length of a decay to that of the next; default 2. */
  readonly tMul?: number;
  /** Factor from the first rate of a decay to that of the next; default 1. */
  readonly mMul?: number;
  /** The smallest learning rate, as a fraction of the initial one; default 0. */
  readonly alpha?: number;
}

const rate = number({ min: 0 });
/** A part of a step is allowed, as in Keras. */
const steps = custom<number>("a number above 0", (value) => Number.isFinite(value) && (value as number) > 0);
const alpha = number({ min: 0, max: 1, default: 0 });

/** Types, ranges and defaults of the options of `cosineDecay`. */
export const cosineDecayOptions = {
  initialLearningRate: rate,
  decaySteps: steps,
  alpha,
  warmupTarget: optional(rate),
  warmupSteps: number({ min: 0, default: 0 }),
} satisfies OptionTable<CosineDecayOptions>;

/** Types, ranges and defaults of the options of `cosineDecayRestarts`. */
export const cosineDecayRestartsOptions = {
  initialLearningRate: rate,
  firstDecaySteps: steps,
  tMul: number({ min: 1, default: 2 }),
  mMul: number({ min: 0, default: 1 }),
  alpha,
} satisfies OptionTable<CosineDecayRestartsOptions>;

/** Half a wave of the cosine, from 1 at part 0 to `alpha` at part 1. */
function halfWave(part: number, lowest: number, height = 1): number {
  return (1 - lowest) * 0.5 * height * (1 + Math.cos(Math.PI * part)) + lowest;
}

/**
 * A learning rate that falls along half a wave of the cosine, with p = step / decaySteps, at most 1:
 * initialLearningRate ((1 - alpha) 0.5 (1 + cos(pi p)) + alpha). With a warmup it rises in a straight line to
 * `warmupTarget` before, and falls from there.
 *
 * @throws ArgumentError on a wrong or unknown option
 *
 * @example
 * const schedule = cosineDecay({ initialLearningRate: 0, decaySteps: 10, warmupTarget: 0.5, warmupSteps: 2 });
 * [schedule(0), schedule(1), schedule(2), schedule(7), schedule(12)]; // → [ 0, 0.25, 0.5, 0.25, 0 ]
 * @see https://keras.io/api/optimizers/learning_rate_schedules/cosine_decay/
 */
export function cosineDecay(options: CosineDecayOptions): LearningRateSchedule {
  const config = readOptions("cosineDecay", cosineDecayOptions, options);
  const { initialLearningRate: initial, decaySteps, alpha: lowest, warmupTarget: target, warmupSteps } = config;
  return asSchedule("CosineDecay", config, (step) => {
    if (target === undefined) return initial * halfWave(Math.min(step, decaySteps) / decaySteps, lowest);
    if (step > warmupSteps || warmupSteps === 0) {
      return target * halfWave(Math.min(step - warmupSteps, decaySteps) / decaySteps, lowest);
    }
    return initial + ((target - initial) * step) / warmupSteps;
  });
}

/**
 * A learning rate that falls along half a wave of the cosine and begins anew, each time `tMul` times as long and with `mMul`
 * times the rate.
 *
 * @throws ArgumentError on a wrong or unknown option
 *
 * @example
 * const schedule = cosineDecayRestarts({ initialLearningRate: 0.5, firstDecaySteps: 2 });
 * [schedule(0), schedule(1), schedule(2), schedule(4), schedule(6)]; // → [ 0.5, 0.25, 0.5, 0.25, 0.5 ]
 * @see https://keras.io/api/optimizers/learning_rate_schedules/cosine_decay_restarts/
 */
export function cosineDecayRestarts(options: CosineDecayRestartsOptions): LearningRateSchedule {
  const config = readOptions("cosineDecayRestarts", cosineDecayRestartsOptions, options);
  const { initialLearningRate, firstDecaySteps, tMul, mMul, alpha: lowest } = config;
  return asSchedule("CosineDecayRestarts", config, (step) => {
    const { index, part } = decayAt(step / firstDecaySteps, tMul);
    return initialLearningRate * halfWave(part, lowest, mMul ** index);
  });
}

/** The decay that a moment falls into, and the part of it that is over; time counts in lengths of the first decay. */
function decayAt(time: number, tMul: number): { readonly index: number; readonly part: number } {
  if (tMul === 1) return { index: Math.floor(time), part: time % 1 };
  const startOf = (index: number): number => (tMul ** index - 1) / (tMul - 1);
  let index = Math.floor(Math.log(1 + time * (tMul - 1)) / Math.log(tMul));
  if (startOf(index + 1) <= time) index += 1; // the logarithm is rounded
  if (startOf(index) > time) index -= 1;
  return { index, part: (time - startOf(index)) / tMul ** index };
}
