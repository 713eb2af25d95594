import { SGDOptimizer } from "@tensorflow/tfjs-core";
import { eachGradient, updateInLoops, updatesInLoops } from "./fusedUpdate.js";
import type { Gradients } from "./fusedUpdate.js";

/**
 * Gradient descent as tfjs and Keras compute it, in one loop: weight = weight - rate g.
 *
 * @see https://github.com/keras-team/keras/blob/v3.15.1/keras/src/optimizers/sgd.py
 */
export class KerasSgd extends SGDOptimizer {
  override applyGradients(gradients: Gradients): void {
    if (!updatesInLoops()) {
      super.applyGradients(gradients);
      return;
    }
    const rate = this.learningRate;
    eachGradient(gradients, (weight, gradient) => {
      updateInLoops([weight], gradient, ([weights], [weights0], g) => {
        for (let i = 0; i < g.length; i++) weights[i] = weights0[i]! - rate * g[i]!;
      });
    });
    this.incrementIterations();
  }
}
