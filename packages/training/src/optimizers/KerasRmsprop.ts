import { add, div, maximum, mul, RMSPropOptimizer, sqrt, square, sub, type Tensor } from "@tensorflow/tfjs-core";
import { type OptimizerArrays, type RmspropStep, sharedKernels } from "@seqloom/kernels";
import { updateWeight } from "./fusedUpdate.js";
import { disposeSlots, type Slot, slotOf } from "./slots.js";
import { type Gradients, WeightPlaces } from "./WeightPlaces.js";

/** Private state of tfjs's RMSprop. Tested with 4.22. */
interface RmspropState {
  readonly centered: boolean;
  readonly accumulatedMeanSquares: Slot[];
  readonly accumulatedMoments: Slot[];
  readonly accumulatedMeanGrads: Slot[];
}

/**
 * RMSprop as Keras computes it, with g the gradient:
 *
 *     square = rho square + (1 - rho) g²
 *     mean = rho mean + (1 - rho) g
 *     moment = momentum moment + rate g / sqrt(square + epsilon)      centered: sqrt(square - mean² + epsilon)
 *     weight = weight - moment
 *
 * tfjs takes epsilon off where it is centered, so that the root of a small gradient is NaN. What is left of the square is
 * never below 0 here; by rounding it is, in Keras.
 *
 * @see https://github.com/keras-team/keras/blob/v3.15.1/keras/src/optimizers/rmsprop.py
 */
export class KerasRmsprop extends RMSPropOptimizer {
  readonly #weights = new WeightPlaces(this);

  override applyGradients(gradients: Gradients): void {
    const { centered, accumulatedMeanSquares, accumulatedMoments, accumulatedMeanGrads } = this.#state;
    const { learningRate: rate, decay: rho, momentum, epsilon } = this;
    const step = { rate, rho, momentum, epsilon };
    const update = sharedKernels()?.optimizers.rmsprop ?? rmspropStep;
    this.#weights.forEach(gradients, (weight, gradient, place) => {
      const square = slotOf(accumulatedMeanSquares, place, weight, "rms");
      const moment = slotOf(accumulatedMoments, place, weight, "momentum");
      if (centered) {
        const mean = slotOf(accumulatedMeanGrads, place, weight, "mg");
        updateWeight([weight, square, moment, mean], gradient, {
          loop: (next, before, g) => centeredStep(step, g, before, next),
          composed: (before, g) => composedStep(step, g, before),
        });
      } else {
        updateWeight([weight, square, moment], gradient, {
          loop: (next, before, g) => update(step, g, before, next),
          composed(before, g) {
            const [next, squares, moments] = composedStep(step, g, [...before, undefined]);
            return [next, squares, moments];
          },
        });
      }
    });
    this.incrementIterations();
  }

  override async setWeights(weights: Parameters<RMSPropOptimizer["setWeights"]>[0]): Promise<void> {
    await super.setWeights(weights);
    this.#weights.clear();
  }

  override dispose(): void {
    const { accumulatedMeanSquares, accumulatedMoments, accumulatedMeanGrads } = this.#state;
    disposeSlots(accumulatedMeanSquares, accumulatedMoments, accumulatedMeanGrads);
    this.#weights.clear();
    this.iterations_ = 0;
  }

  get #state(): RmspropState {
    return this as unknown as RmspropState;
  }
}

type CenteredArrays = readonly [...OptimizerArrays, means: Float32Array];

/** The formula in a plain loop, where the kernels are not loaded. */
function rmspropStep(
  { rate, rho, momentum, epsilon }: RmspropStep,
  gradient: Float32Array,
  [weights0, squares0, moments0]: OptimizerArrays,
  [weights, squares, moments]: OptimizerArrays,
): void {
  for (let i = 0; i < gradient.length; i++) {
    const g = gradient[i]!;
    const square = rho * squares0[i]! + (1 - rho) * g * g;
    const step = momentum * moments0[i]! + (rate * g) / Math.sqrt(square + epsilon);
    squares[i] = square;
    moments[i] = step;
    weights[i] = weights0[i]! - step;
  }
}

/** The centered formula in a plain loop. */
function centeredStep(
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
    const step = momentum * moments0[i]! + (rate * g) / Math.sqrt(variance + epsilon);
    squares[i] = square;
    means[i] = mean;
    moments[i] = step;
    weights[i] = weights0[i]! - step;
  }
}

/** The formula in operations of tfjs; centered where there is a mean. */
function composedStep(
  { rate, rho, momentum, epsilon }: RmspropStep,
  g: Tensor,
  [weight, square0, moment0, mean0]: readonly [Tensor, Tensor, Tensor, Tensor | undefined],
): [Tensor, Tensor, Tensor, Tensor] {
  const squareNext = add(mul(rho, square0), mul(1 - rho, square(g)));
  const mean = mean0 && add(mul(rho, mean0), mul(1 - rho, g));
  const variance = mean ? maximum(sub(squareNext, square(mean)), 0) : squareNext;
  const moment = add(mul(momentum, moment0), div(mul(rate, g), sqrt(add(variance, epsilon))));
  return [sub(weight, moment), squareNext, moment, mean ?? squareNext];
}
