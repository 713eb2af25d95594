import { RMSPropOptimizer, tidy, zerosLike } from "@tensorflow/tfjs-core";
import type { Variable } from "@tensorflow/tfjs-core";
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
      super.applyGradients(gradients as Parameters<RMSPropOptimizer["applyGradients"]>[0]);
      return;
    }
    const { learningRate, decay, momentum, epsilon } = state;
    eachGradient(gradients, (weight, gradient, place) => {
      const { mean, moment } = slotsOf(state, weight, place);
      updateInLoops([weight, mean, moment], gradient, ([weights, means, moments], [weights0, means0, moments0], g) => {
        for (let i = 0; i < g.length; i++) {
          const value = g[i]!;
          const square = decay * means0![i]! + (1 - decay) * value * value;
          const step = momentum * moments0![i]! + (learningRate * value) / Math.sqrt(square + epsilon);
          means![i] = square;
          moments![i] = step;
          weights![i] = weights0![i]! - step;
        }
      });
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
