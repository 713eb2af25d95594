import { ArgumentError, custom, type OptionTable, readOptions } from "@seqloom/array";
import { asSchedule, type LearningRateSchedule } from "./LearningRateSchedule.js";

/** Options of `piecewiseConstantDecay`. */
export interface PiecewiseConstantDecayOptions {
  /** Steps up to and including which each of the values holds, from the smallest on. */
  readonly boundaries: readonly number[];
  /** Learning rates, one more than there are boundaries. */
  readonly values: readonly number[];
}

const isRate = (value: unknown): boolean => Number.isFinite(value) && (value as number) >= 0;
const isRising = (value: number, i: number, all: readonly number[]): boolean => i === 0 || value > all[i - 1]!;

/** Types and ranges of the options of `piecewiseConstantDecay`. */
export const piecewiseConstantDecayOptions = {
  boundaries: custom<readonly number[]>(
    "a list of rising numbers",
    (list) => Array.isArray(list) && list.every(Number.isFinite) && list.every(isRising),
  ),
  values: custom<readonly number[]>(
    "a list of numbers of 0 or more",
    (list) => Array.isArray(list) && list.every(isRate),
  ),
} satisfies OptionTable<PiecewiseConstantDecayOptions>;

/**
 * A learning rate that stays the same between given steps.
 *
 * @throws ArgumentError on a wrong or unknown option, or where the values are not one more than the boundaries
 *
 * @example
 * const schedule = piecewiseConstantDecay({ boundaries: [5, 10], values: [0.1, 0.05, 0.01] });
 * [schedule(0), schedule(5), schedule(6), schedule(11)]; // → [ 0.1, 0.1, 0.05, 0.01 ]
 * @see https://keras.io/api/optimizers/learning_rate_schedules/piecewise_constant_decay/
 */
export function piecewiseConstantDecay(options: PiecewiseConstantDecayOptions): LearningRateSchedule {
  const { boundaries, values } = readOptions("piecewiseConstantDecay", piecewiseConstantDecayOptions, options);
  const wanted = boundaries.length + 1;
  if (values.length !== wanted) {
    const allowed = `a list of ${wanted}, one more than there are boundaries`;
    throw new ArgumentError("piecewiseConstantDecay", "values", allowed, values);
  }
  const config = { boundaries: [...boundaries], values: [...values] };
  return asSchedule("PiecewiseConstantDecay", config, (step) => {
    const place = config.boundaries.findIndex((boundary) => step <= boundary);
    return config.values[place === -1 ? boundaries.length : place]!;
  });
}
