import type { Scalar, Tensor } from "@tensorflow/tfjs-core";
import type { Regularizer } from "../config/kerasClass.js";
import { L1L2 } from "../regularizers/L1L2.js";

/**
 * The penalty of a regularizer on some numbers. Its slope at 0 is 0, as in Keras: that of tfjs's L1 is -1 there, so that
 * a weight of 0 would leave it.
 */
export function penaltyOf(regularizer: Regularizer, values: Tensor): Scalar {
  if (regularizer.getClassName() !== "L1L2") return regularizer.apply(values);
  return new L1L2(regularizer.getConfig()).apply(values);
}
