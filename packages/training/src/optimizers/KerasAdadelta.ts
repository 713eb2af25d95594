import { AdadeltaOptimizer, add, div, mul, sqrt, square, sub, type Tensor } from "@tensorflow/tfjs-core";
import { updateWeight } from "./fusedUpdate.js";
import { disposeSlots, type Slot, slotOf } from "./slots.js";
import { type Gradients, WeightPlaces } from "./WeightPlaces.js";

/** Private state of tfjs's Adadelta. Tested with 4.22. */
interface AdadeltaState {
  readonly accumulatedGrads: Slot[];
  readonly accumulatedUpdates: Slot[];
}

/**
 * Adadelta as Keras computes it, with g the gradient:
 *
 *     squares = rho squares + (1 - rho) g²
 *     step = sqrt(steps + epsilon) / sqrt(squares + epsilon) g
 *     steps = rho steps + (1 - rho) step²
 *     weight = weight - rate step
 *
 * tfjs divides by the squares of BEFORE the step, so that the first one is larger.
 *
 * @see https://github.com/keras-team/keras/blob/v3.15.1/keras/src/optimizers/adadelta.py
 */
export class KerasAdadelta extends AdadeltaOptimizer {
  readonly #weights = new WeightPlaces(this);

  override applyGradients(gradients: Gradients): void {
    const { learningRate: rate, rho, epsilon } = this;
    const { accumulatedGrads, accumulatedUpdates } = this.#state;
    const mean = (before: Tensor, value: Tensor): Tensor => add(mul(rho, before), mul(1 - rho, square(value)));
    this.#weights.forEach(gradients, (weight, gradient, place) => {
      const squares = slotOf(accumulatedGrads, place, weight, "accum_grad");
      const steps = slotOf(accumulatedUpdates, place, weight, "accum_var");
      updateWeight([weight, squares, steps], gradient, {
        loop(next, before, g) {
          for (let i = 0; i < g.length; i++) {
            const square = rho * before[1][i]! + (1 - rho) * g[i]! * g[i]!;
            const step = Math.sqrt((before[2][i]! + epsilon) / (square + epsilon)) * g[i]!;
            next[0][i] = before[0][i]! - rate * step;
            next[1][i] = square;
            next[2][i] = rho * before[2][i]! + (1 - rho) * step * step;
          }
        },
        composed([before, squares0, steps0], g) {
          const squaresNext = mean(squares0, g);
          const step = mul(div(sqrt(add(steps0, epsilon)), sqrt(add(squaresNext, epsilon))), g);
          return [sub(before, mul(rate, step)), squaresNext, mean(steps0, step)];
        },
      });
    });
    this.incrementIterations();
  }

  override async setWeights(weights: Parameters<AdadeltaOptimizer["setWeights"]>[0]): Promise<void> {
    await super.setWeights(weights);
    this.#weights.clear();
  }

  override dispose(): void {
    disposeSlots(this.#state.accumulatedGrads, this.#state.accumulatedUpdates);
    this.#weights.clear();
    this.iterations_ = 0;
  }

  get #state(): AdadeltaState {
    return this as unknown as AdadeltaState;
  }
}
