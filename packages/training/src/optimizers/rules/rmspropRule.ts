import { add, div, maximum, mul, sqrt, square, sub, type Tensor } from "@tensorflow/tfjs-core";
import type { UpdateRule } from "./UpdateRule.js";

export interface RmspropSettings {
  readonly rho: number;
  readonly momentum: number;
  readonly epsilon: number;
  readonly centered: boolean;
}

/** Places of the slots of RMSprop behind the weight and the square; 0: there is no such slot. */
interface Places {
  readonly moment: number;
  readonly mean: number;
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
export function rmspropRule(settings: RmspropSettings): UpdateRule {
  const { rho, momentum, epsilon, centered } = settings;
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
      const numbers = { rate, rho, share: 1 - rho, momentum, epsilon, centered: Number(centered) };
      return {
        formula: { rule: "rmsprop", settings: numbers },
        loop: (next, before, g) => plainLoop({ ...settings, rate }, g, before, next, places),
        composed: (before, g) => composedStep({ ...settings, rate }, g, before, places),
      };
    },
  };
}

type RmspropStep = RmspropSettings & { readonly rate: number };

function plainLoop(
  { rate, rho, momentum, epsilon }: RmspropStep,
  gradient: Float32Array,
  before: readonly Float32Array[],
  next: readonly Float32Array[],
  places: Places,
): void {
  const [weights0, squares0] = [before[0]!, before[1]!];
  const [weights, squares] = [next[0]!, next[1]!];
  for (let i = 0; i < gradient.length; i++) {
    const g = gradient[i]!;
    const square = rho * squares0[i]! + (1 - rho) * g * g;
    let variance = square;
    if (places.mean) {
      const mean = rho * before[places.mean]![i]! + (1 - rho) * g;
      next[places.mean]![i] = mean;
      variance = Math.max(square - mean * mean, 0);
    }
    let moment = (rate * g) / Math.sqrt(variance + epsilon);
    if (places.moment) {
      moment += momentum * before[places.moment]![i]!;
      next[places.moment]![i] = moment;
    }
    squares[i] = square;
    weights[i] = weights0[i]! - moment;
  }
}

function composedStep(
  { rate, rho, momentum, epsilon }: RmspropStep,
  g: Tensor,
  before: readonly Tensor[],
  places: Places,
): Tensor[] {
  const squares = add(mul(rho, before[1]!), mul(1 - rho, square(g)));
  const mean = places.mean ? add(mul(rho, before[places.mean]!), mul(1 - rho, g)) : undefined;
  const variance = mean ? maximum(sub(squares, square(mean)), 0) : squares;
  const increment: Tensor = div(mul(rate, g), sqrt(add(variance, epsilon)));
  const moment = places.moment ? add(mul(momentum, before[places.moment]!), increment) : increment;
  return [sub(before[0]!, moment), squares, ...(places.moment ? [moment] : []), ...(mean ? [mean] : [])];
}
