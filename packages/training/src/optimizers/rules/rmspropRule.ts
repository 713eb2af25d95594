import { add, div, maximum, mul, sqrt, square, sub, type Tensor } from "@tensorflow/tfjs-core";
import { type OptimizerArrays, type RmspropStep, sharedKernels } from "@seqloom/kernels";
import type { UpdateRule } from "./UpdateRule.js";

export interface RmspropSettings {
  readonly rho: number;
  readonly momentum: number;
  readonly epsilon: number;
  readonly centered: boolean;
}

/**
 * RMSprop as Keras computes it, with g the gradient:
 *
 *     square = rho square + (1 - rho) g²
 *     mean = rho mean + (1 - rho) g
 *     moment = momentum moment + rate g / sqrt(square + epsilon)      centered: sqrt(square - mean² + epsilon)
 *     weight = weight - moment
 *
 * In the centered form square - mean² is kept from 0 up, where rounding takes it below in Keras.
 *
 * @see https://github.com/keras-team/keras/blob/v3.15.1/keras/src/optimizers/rmsprop.py
 */
export function rmspropRule({ rho, momentum, epsilon, centered }: RmspropSettings): UpdateRule {
  const hasMoment = momentum > 0;
  const slots = [
    { name: "rms" },
    ...(hasMoment ? [{ name: "momentum" }] : []),
    ...(centered ? [{ name: "mg" }] : []), // tfjs's names
  ];
  const places = { moment: hasMoment ? 2 : 0, mean: centered ? slots.length : 0 };
  return {
    slots,
    step(rate) {
      const step = { rate, rho, momentum, epsilon };
      const plain = sharedKernels()?.optimizers.rmsprop ?? plainLoop;
      return {
        loop(next, before, g) {
          const [moments0, moments] = hasMoment ? [before[2]!, next[2]!] : scratch(g.length);
          const [from, to] = [
            [before[0]!, before[1]!, moments0],
            [next[0]!, next[1]!, moments],
          ] as const;
          if (centered) centeredLoop(step, g, [...from, before[places.mean]!], [...to, next[places.mean]!]);
          else plain(step, g, from, to);
        },
        composed: (before, g) => composedStep(step, g, before, places),
      };
    },
  };
}

let zeros = new Float32Array(0);
let spare = new Float32Array(0);

/** Moments that momentum 0 leaves no trace of: zeros to read, and room to write to. */
function scratch(length: number): [Float32Array, Float32Array] {
  if (zeros.length < length) [zeros, spare] = [new Float32Array(length), new Float32Array(length)];
  return [zeros.subarray(0, length), spare.subarray(0, length)];
}

type CenteredArrays = readonly [...OptimizerArrays, means: Float32Array];

/** The formula in a plain loop, where the kernels are not loaded. */
function plainLoop(
  { rate, rho, momentum, epsilon }: RmspropStep,
  gradient: Float32Array,
  [weights0, squares0, moments0]: OptimizerArrays,
  [weights, squares, moments]: OptimizerArrays,
): void {
  for (let i = 0; i < gradient.length; i++) {
    const g = gradient[i]!;
    const square = rho * squares0[i]! + (1 - rho) * g * g;
    const moment = momentum * moments0[i]! + (rate * g) / Math.sqrt(square + epsilon);
    squares[i] = square;
    moments[i] = moment;
    weights[i] = weights0[i]! - moment;
  }
}

/** The centered formula in a plain loop. */
function centeredLoop(
  { rate, rho, momentum, epsilon }: RmspropStep,
  gradient: Float32Array,
  [weights0, squares0, moments0, means0]: CenteredArrays,
  [weights, squares, moments, means]: CenteredArrays,
): void {
  for (let i = 0; i < gradient.length; i++) {
    const g = gradient[i]!;
    const square = rho * squares0[i]! + (1 - rho) * g * g;
    const mean = rho * means0[i]! + (1 - rho) * g;
    const variance = Math.max(square - mean * mean, 0);
    const moment = momentum * moments0[i]! + (rate * g) / Math.sqrt(variance + epsilon);
    squares[i] = square;
    means[i] = mean;
    moments[i] = moment;
    weights[i] = weights0[i]! - moment;
  }
}

/** Both formulas in operations of tfjs. A place of 0 says that there is no such slot. */
function composedStep(
  { rate, rho, momentum, epsilon }: RmspropStep,
  g: Tensor,
  before: readonly Tensor[],
  places: { readonly moment: number; readonly mean: number },
): Tensor[] {
  const squares = add(mul(rho, before[1]!), mul(1 - rho, square(g)));
  const mean = places.mean ? add(mul(rho, before[places.mean]!), mul(1 - rho, g)) : undefined;
  const variance = mean ? maximum(sub(squares, square(mean)), 0) : squares;
  const increment: Tensor = div(mul(rate, g), sqrt(add(variance, epsilon)));
  const moment = places.moment ? add(mul(momentum, before[places.moment]!), increment) : increment;
  return [sub(before[0]!, moment), squares, ...(places.moment ? [moment] : []), ...(mean ? [mean] : [])];
}
