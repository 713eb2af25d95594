import { AdamOptimizer } from "@tensorflow/tfjs-core";

type Gradients = Parameters<AdamOptimizer["applyGradients"]>[0];

/**
 * Adam as Keras computes it. tfjs adds epsilon to the root of the CORRECTED second moment, Keras to the plain one:
 *
 *     tfjs   rate * m / (1 - beta1^t) / (sqrt(v / (1 - beta2^t)) + epsilon)
 *     Keras  rate * m / (1 - beta1^t) * sqrt(1 - beta2^t) / (sqrt(v) + epsilon)
 *
 * That is tfjs's with epsilon / sqrt(1 - beta2^t): 32 times as large in the first step. It shows in small gradients: 16
 * steps of an LSTM end 2.5e-5 apart.
 *
 * @see https://github.com/keras-team/keras/blob/v3.15.1/keras/src/optimizers/adam.py
 */
export class KerasAdam extends AdamOptimizer {
  override applyGradients(gradients: Gradients): void {
    const { epsilon } = this;
    this.epsilon = epsilon / Math.sqrt(1 - this.beta2 ** (this.iterations + 1));
    super.applyGradients(gradients);
    this.epsilon = epsilon;
  }
}
