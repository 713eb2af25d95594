import { RMSPropOptimizer, tidy, zerosLike } from "@tensorflow/tfjs-core";
import type { Variable } from "@tensorflow/tfjs-core";
import { sharedKernels } from "@seqloom/kernels";
import type { OptimizerArrays, RmspropStep } from "@seqloom/kernels";
import { eachGradient, updateInLoops, updatesInLoops } from "./fusedUpdate.js";
import type { Gradients } from "./fusedUpdate.js";

interface Slot {
  readonly originalName: string;
  readonly variable: Variable;
}

/** What tfjs's RMSprop keeps, and calls private. Tested with 4.22. */
interface RmspropState {
  readonly learningRate: number;
  readonly decay: number;
  readonly momentum: number;
  readonly epsilon: number;
  readonly centered: boolean;
  readonly accumulatedMeanSquares: Slot[];
  readonly accumulatedMoments: Slot[];
}

/**
 * RMSprop as tfjs and Keras compute it, in one loop, with g the gradient:
 *
 *     mean = rho mean + (1 - rho) g²
 *     moment = momentum moment + rate g / sqrt(mean + epsilon)
 *     weight = weight - moment
 *
 * @see https://github.com/keras-team/keras/blob/v3.15.1/keras/src/optimizers/rmsprop.py
 */
export class KerasRmsprop extends RMSPropOptimizer {
  override applyGradients(gradients: Gradients): void {
    const state = this as unknown as RmspropState;
    if (state.centered || !updatesInLoops()) {
      super.applyGradients(gradients);
      return;
    }
    const { learningRate, decay, momentum, epsilon } = state;
    const settings = { rate: learningRate, rho: decay, momentum, epsilon };
    const kernel = sharedKernels()?.optimizers.rmsprop ?? rmspropStep;
    eachGradient(gradients, (weight, gradient, place) => {
      const { mean, moment } = slotsOf(state, weight, place);
      updateInLoops([weight, mean, moment], gradient, (next, before, g) => kernel(settings, g, before, next));
    });
    this.incrementIterations();
  }
}

/** What is kept for a weight, in the place where tfjs saves and loads it. */
function slotsOf(state: RmspropState, weight: Variable, place: number): { mean: Variable; moment: Variable } {
  const zeros = (slot: string): Slot => ({
    originalName: `${weight.name}/${slot}`,
    variable: tidy(() => zerosLike(weight).variable(false)),
  });
  const mean = (state.accumulatedMeanSquares[place] ??= zeros("rms"));
  const moment = (state.accumulatedMoments[place] ??= zeros("momentum"));
  return { mean: mean.variable, moment: moment.variable };
}

/** The formula in a plain loop, where the kernels are not loaded. */
function rmspropStep(
  { rate, rho, momentum, epsilon }: RmspropStep,
  gradient: Float32Array,
  [weights0, means0, moments0]: OptimizerArrays,
  [weights, means, moments]: OptimizerArrays,
): void {
  for (let i = 0; i < gradient.length; i++) {
    const g = gradient[i]!;
    const square = rho * means0[i]! + (1 - rho) * g * g;
    const step = momentum * moments0[i]! + (rate * g) / Math.sqrt(square + epsilon);
    means[i] = square;
    moments[i] = step;
    weights[i] = weights0[i]! - step;
  }
}
