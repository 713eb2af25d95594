import { add, mul, neg, relu, scalar, type Scalar, square, sum, type Tensor, tidy } from "@tensorflow/tfjs-core";
import type { Regularizer } from "../config/kerasClass.js";

/**
 * The penalty of a regularizer on some numbers. Its slope at 0 is 0, as in Keras: that of tfjs's L1 is -1 there, so that
 * a weight of 0 would leave it.
 */
export function penaltyOf(regularizer: Regularizer, values: Tensor): Scalar {
  if (regularizer.getClassName() !== "L1L2") return regularizer.apply(values);
  const { l1, l2 } = regularizer.getConfig() as { l1: number; l2: number };
  return tidy(() => {
    let penalty: Tensor = scalar(0);
    // |x|, of two parts that are flat at 0
    if (l1 !== 0) penalty = add(penalty, mul(l1, sum(add(relu(values), relu(neg(values))))));
    if (l2 !== 0) penalty = add(penalty, mul(l2, sum(square(values))));
    return penalty as Scalar;
  });
}
