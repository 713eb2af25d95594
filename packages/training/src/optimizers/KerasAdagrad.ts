import { AdagradOptimizer, add, div, fill, mul, sqrt, square, sub } from "@tensorflow/tfjs-core";
import { updateWeight } from "./fusedUpdate.js";
import { disposeSlots, type Slot, slotOf } from "./slots.js";
import { type Gradients, WeightPlaces } from "./WeightPlaces.js";

/** Private state of tfjs's Adagrad. Tested with 4.22. */
interface AdagradState {
  readonly initialAccumulatorValue: number;
  readonly accumulatedGrads: Slot[];
}

/**
 * Adagrad as Keras computes it, with g the gradient:
 *
 *     sum = sum + g²
 *     weight = weight - rate g / sqrt(sum + epsilon)
 *
 * tfjs has the same, with an epsilon that the backend decides.
 *
 * @see https://github.com/keras-team/keras/blob/v3.15.1/keras/src/optimizers/adagrad.py
 */
export class KerasAdagrad extends AdagradOptimizer {
  readonly #weights = new WeightPlaces(this);
  readonly #epsilon: number;

  constructor(learningRate: number, initialAccumulatorValue: number, epsilon: number) {
    super(learningRate, initialAccumulatorValue);
    this.#epsilon = epsilon;
  }

  override applyGradients(gradients: Gradients): void {
    const [rate, epsilon] = [this.learningRate, this.#epsilon];
    const { initialAccumulatorValue: start, accumulatedGrads } = this.#state;
    this.#weights.forEach(gradients, (weight, gradient, place) => {
      const sum = slotOf(accumulatedGrads, place, weight, "accumulator", ({ shape }) => fill(shape, start));
      updateWeight([weight, sum], gradient, {
        loop([weights, sums], [weights0, sums0], g) {
          for (let i = 0; i < g.length; i++) {
            sums[i] = sums0[i]! + g[i]! * g[i]!;
            weights[i] = weights0[i]! - (rate * g[i]!) / Math.sqrt(sums[i]! + epsilon);
          }
        },
        composed([before, sum0], g) {
          const next = add(sum0, square(g));
          return [sub(before, div(mul(rate, g), sqrt(add(next, epsilon)))), next];
        },
      });
    });
    this.incrementIterations();
  }

  override async setWeights(weights: Parameters<AdagradOptimizer["setWeights"]>[0]): Promise<void> {
    await super.setWeights(weights);
    this.#weights.clear();
  }

  override getConfig(): ReturnType<AdagradOptimizer["getConfig"]> {
    return { ...super.getConfig(), epsilon: this.#epsilon };
  }

  override dispose(): void {
    disposeSlots(this.#state.accumulatedGrads);
    this.#weights.clear();
    this.iterations_ = 0;
  }

  get #state(): AdagradState {
    return this as unknown as AdagradState;
  }
}
