import { mul, SGDOptimizer, sub } from "@tensorflow/tfjs-core";
import { updateWeight } from "./fusedUpdate.js";
import { type Gradients, WeightPlaces } from "./WeightPlaces.js";

/**
 * Gradient descent as tfjs and Keras compute it, in one loop: weight = weight - rate g.
 *
 * @see https://github.com/keras-team/keras/blob/v3.15.1/keras/src/optimizers/sgd.py
 */
export class KerasSgd extends SGDOptimizer {
  readonly #weights = new WeightPlaces(this);

  override applyGradients(gradients: Gradients): void {
    const rate = this.learningRate;
    this.#weights.forEach(gradients, (weight, gradient) => {
      updateWeight([weight], gradient, {
        loop([weights], [weights0], g) {
          for (let i = 0; i < g.length; i++) weights[i] = weights0[i]! - rate * g[i]!;
        },
        composed: ([before], g) => [sub(before, mul(rate, g))],
      });
    });
    this.incrementIterations();
  }

  /** tfjs keeps the rate in a tensor, too, which is not needed here. */
  override setLearningRate(learningRate: number): void {
    this.learningRate = learningRate;
  }

  override dispose(): void {
    this.#weights.clear();
    this.iterations_ = 0;
  }
}
