import { add, MomentumOptimizer, mul, type Scalar, sub, tidy } from "@tensorflow/tfjs-core";
import { updateWeight } from "./fusedUpdate.js";
import { disposeSlots, type Slot, slotOf } from "./slots.js";
import { type Gradients, WeightPlaces } from "./WeightPlaces.js";

/** Private state of tfjs's optimizer. Tested with 4.22. */
interface MomentumState {
  readonly m: Scalar;
  readonly momentum: number;
  readonly useNesterov: boolean;
  readonly accumulations: Slot[];
}

/**
 * Gradient descent with momentum as Keras computes it, with g the gradient:
 *
 *     velocity = momentum velocity - rate g
 *     weight = weight + velocity                          with nesterov: weight + momentum velocity - rate g
 *
 * tfjs keeps the velocity without its factor -rate. So that a saved optimizer goes on in either, this one does so too; a
 * new rate scales what is kept, since it must not change steps that were taken.
 *
 * @see https://github.com/keras-team/keras/blob/v3.15.1/keras/src/optimizers/sgd.py
 */
export class KerasMomentum extends MomentumOptimizer {
  readonly #weights = new WeightPlaces(this);
  /** The rate that is left out of the kept velocity. */
  #keptRate: number;

  constructor(learningRate: number, momentum: number, useNesterov = false) {
    super(learningRate, momentum, useNesterov);
    this.#state.m.dispose();
    this.#keptRate = learningRate;
  }

  override applyGradients(gradients: Gradients): void {
    const { momentum, useNesterov: nesterov, accumulations } = this.#state;
    this.#followRate();
    const rate = this.#keptRate;
    const share = this.learningRate === 0 ? 0 : 1; // at rate 0 only the velocity goes on
    this.#weights.forEach(gradients, (weight, gradient, place) => {
      updateWeight([weight, slotOf(accumulations, place, weight, "momentum")], gradient, {
        loop([weights, sums], [weights0, sums0], g) {
          for (let i = 0; i < g.length; i++) {
            const sum = momentum * sums0[i]! + share * g[i]!;
            sums[i] = sum;
            weights[i] = weights0[i]! - rate * (nesterov ? momentum * sum + share * g[i]! : sum);
          }
        },
        composed([before, sum0], g) {
          const sum = add(mul(momentum, sum0), mul(share, g));
          const step = nesterov ? add(mul(momentum, sum), mul(share, g)) : sum;
          return [sub(before, mul(rate, step)), sum];
        },
      });
    });
    this.incrementIterations();
  }

  /** tfjs keeps the rate in a tensor, too, which is not needed here. */
  override setLearningRate(learningRate: number): void {
    this.learningRate = learningRate;
  }

  override async setWeights(weights: Parameters<MomentumOptimizer["setWeights"]>[0]): Promise<void> {
    await super.setWeights(weights);
    this.#weights.clear();
    this.#keptRate = this.learningRate;
  }

  override dispose(): void {
    disposeSlots(this.#state.accumulations);
    this.#weights.clear();
    this.iterations_ = 0;
  }

  get #state(): MomentumState {
    return this as unknown as MomentumState;
  }

  #followRate(): void {
    const [before, rate] = [this.#keptRate, this.learningRate];
    if (rate === before || rate === 0) return;
    for (const { variable } of this.#state.accumulations) tidy(() => variable.assign(mul(variable, before / rate)));
    this.#keptRate = rate;
  }
}
