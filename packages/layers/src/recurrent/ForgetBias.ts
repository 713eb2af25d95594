import { concat, type DataType, ones, type Tensor, tidy } from "@tensorflow/tfjs-core";
import type { Shape } from "@tensorflow/tfjs-layers";
import { type Initializer, InitializerBase } from "../config/kerasClass.js";

/**
 * Fills the bias of an LSTM, [4 * units] for the gates i, f, c, o: ones for the forget gate, so that it begins open, and
 * for the other gates what another initializer gives. As in Keras that one is asked twice: for i, and for c and o.
 *
 * @see https://proceedings.mlr.press/v37/jozefowicz15.pdf Jozefowicz et al. (2015)
 */
export class ForgetBias extends InitializerBase {
  static readonly className = "ForgetBias";

  constructor(readonly others: Initializer) {
    super();
  }

  override apply([size]: Shape, dtype?: DataType): Tensor {
    return tidy(() => {
      const units = size! / 4;
      return concat([this.others.apply([units], dtype), ones([units]), this.others.apply([2 * units], dtype)]);
    });
  }
}
