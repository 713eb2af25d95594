import {
  add,
  mul,
  neg,
  relu,
  type Scalar,
  scalar,
  type serialization,
  square,
  sum,
  type Tensor,
} from "@tensorflow/tfjs-core";
import { number } from "@seqloom/array";
import { configOptions } from "../config/configOptions.js";
import { RegularizerBase } from "../config/kerasClass.js";

/** Base of the regularizers: they are read from configs of Keras and tfjs. */
export abstract class PenaltyClass extends RegularizerBase {
  /** The regularizer that a config of Keras or tfjs describes. */
  static fromConfig<T extends serialization.Serializable>(
    cls: serialization.SerializableConstructor<T>,
    config: serialization.ConfigDict,
  ): T {
    return new cls(configOptions(config));
  }
}

/** Option of a factor: a number of 0 or more. */
export function factorOption(fallback: number) {
  return number({ min: 0, default: fallback });
}

/** Σ |x|, with a slope of 0 at 0, as in Keras: the sum of two parts that are flat there. */
export function absoluteSum(values: Tensor): Tensor {
  return sum(add(relu(values), relu(neg(values))));
}

/** l1 Σ |x| + l2 Σ x² */
export function normPenalty(
  { l1 = 0, l2 = 0 }: { readonly l1?: number; readonly l2?: number },
  values: Tensor,
): Scalar {
  let penalty: Tensor = scalar(0);
  if (l1 !== 0) penalty = add(penalty, mul(l1, absoluteSum(values)));
  if (l2 !== 0) penalty = add(penalty, mul(l2, sum(square(values))));
  return penalty as Scalar;
}
