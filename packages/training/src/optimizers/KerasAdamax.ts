import { abs, AdamaxOptimizer, add, div, maximum, mul, sub } from "@tensorflow/tfjs-core";
import { updateWeight } from "./fusedUpdate.js";
import { disposeSlots, type Slot, slotOf } from "./slots.js";
import { type Gradients, WeightPlaces } from "./WeightPlaces.js";

/** Private state of tfjs's Adamax. Tested with 4.22. */
interface AdamaxState {
  readonly accumulatedFirstMoment: Slot[];
  readonly accumulatedWeightedInfNorm: Slot[];
}

/**
 * Adamax as Keras computes it, with t the number of the step and g the gradient:
 *
 *     m = m + (1 - beta1) (g - m)          u = max(beta2 u, |g|)
 *     weight = weight - rate / (1 - beta1^t) m / (u + epsilon)
 *
 * tfjs has the same; this one knows each weight by its name and lets the rate be changed.
 *
 * @see https://github.com/keras-team/keras/blob/v3.15.1/keras/src/optimizers/adamax.py
 */
export class KerasAdamax extends AdamaxOptimizer {
  readonly #weights = new WeightPlaces(this);

  override applyGradients(gradients: Gradients): void {
    const { beta1, beta2, epsilon } = this;
    const rate = this.learningRate / (1 - beta1 ** (this.iterations + 1));
    const { accumulatedFirstMoment, accumulatedWeightedInfNorm } = this.#state;
    this.#weights.forEach(gradients, (weight, gradient, place) => {
      const mean = slotOf(accumulatedFirstMoment, place, weight, "m");
      const largest = slotOf(accumulatedWeightedInfNorm, place, weight, "v");
      updateWeight([weight, mean, largest], gradient, {
        loop([weights, ms, us], [weights0, ms0, us0], g) {
          for (let i = 0; i < g.length; i++) {
            ms[i] = ms0[i]! + (1 - beta1) * (g[i]! - ms0[i]!);
            us[i] = Math.max(beta2 * us0[i]!, Math.abs(g[i]!));
            weights[i] = weights0[i]! - (rate * ms[i]!) / (us[i]! + epsilon);
          }
        },
        composed([before, m0, u0], g) {
          const m = add(m0, mul(1 - beta1, sub(g, m0)));
          const u = maximum(mul(beta2, u0), abs(g));
          return [sub(before, div(mul(rate, m), add(u, epsilon))), m, u];
        },
      });
    });
    this.incrementIterations();
  }

  override dispose(): void {
    super.dispose(); // counts of steps that tfjs keeps
    disposeSlots(this.#state.accumulatedFirstMoment, this.#state.accumulatedWeightedInfNorm);
    this.#weights.clear();
    this.iterations_ = 0;
  }

  get #state(): AdamaxState {
    return this as unknown as AdamaxState;
  }
}
