import { add, div, scalar, type Scalar, type Tensor, tidy } from "@tensorflow/tfjs-core";
import type { Regularizer } from "../config/kerasClass.js";
import { penaltyOf } from "./penaltyOf.js";

/**
 * The penalty on the outputs of a layer: of each call divided by its batch size, as in Keras. tfjs refuses to call a layer
 * that has one; here outputs are kept until the loss of the batch is added up.
 */
export class OutputPenalty {
  #outputs: Tensor[] = [];

  constructor(readonly regularizer: Regularizer) {}

  /** Notes an output that is to count. */
  remember(output: Tensor): void {
    this.#outputs = [...this.#outputs.filter((tensor) => !tensor.isDisposed), output];
  }

  /** The penalty on the outputs noted since the last time. */
  take(): Scalar {
    return tidy(() => {
      let sum: Tensor = scalar(0);
      for (const output of this.#outputs) {
        if (output.isDisposed) continue;
        sum = add(sum, div(penaltyOf(this.regularizer, output), output.shape[0] ?? 1));
      }
      this.#outputs = [];
      return sum as Scalar;
    });
  }
}
