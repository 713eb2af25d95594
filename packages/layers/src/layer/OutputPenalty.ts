import { add, div, keep, scalar, type Scalar, type Tensor, tidy } from "@tensorflow/tfjs-core";
import type { Regularizer } from "../config/kerasClass.js";
import { penaltyOf } from "./penaltyOf.js";

/**
 * The penalty on the outputs of a layer: of each call divided by its batch size, as in Keras. tfjs refuses to call a layer
 * that has one; here outputs are kept until the loss of the batch is added up.
 */
export class OutputPenalty {
  #outputs: Tensor[] = [];
  /** Penalties of calls outside of training, each divided by its batch. */
  #penalties: Tensor[] = [];

  constructor(readonly regularizer: Regularizer) {}

  /**
   * Notes an output that is to count. In training it is kept until the gradient is taken; otherwise it may be disposed of after the
   * call, and its penalty is computed at once.
   */
  remember(output: Tensor, training: boolean): void {
    if (training) this.#outputs = [...this.#outputs.filter((tensor) => !tensor.isDisposed), output];
    else this.#penalties.push(keep(tidy(() => this.of(output))));
  }

  /** The penalty on the outputs noted since the last time. */
  take(): Scalar {
    return tidy(() => {
      let sum: Tensor = scalar(0);
      for (const output of this.#outputs) if (!output.isDisposed) sum = add(sum, this.of(output));
      for (const penalty of this.#penalties) {
        sum = add(sum, penalty);
        penalty.dispose();
      }
      this.#outputs = [];
      this.#penalties = [];
      return sum as Scalar;
    });
  }

  /** The penalty on one output. */
  of(output: Tensor): Scalar {
    return div<Scalar>(penaltyOf(this.regularizer, output), output.shape[0] ?? 1);
  }
}
