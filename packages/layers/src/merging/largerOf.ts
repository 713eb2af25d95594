import { isNaN as isNotANumber, less, logicalOr, type Tensor, where } from "@tensorflow/tfjs-core";
import { withoutGradient } from "../operations/withoutGradient.js";

/**
 * The larger of two numbers at each place, of tensors of one shape; NaN where one is NaN. The whole gradient goes to the
 * number that was taken, the first of equals. On wasm tfjs's `maximum` passes over a NaN in the second place.
 */
export function largerOf<T extends Tensor>(a: T, b: T): T {
  return chosen(a, b, () => less(a, b));
}

/** The smaller of two numbers at each place; the same of it. */
export function smallerOf<T extends Tensor>(a: T, b: T): T {
  return chosen(a, b, () => less(b, a));
}

/** The second number where it wins or is NaN. The choice has no gradient: tfjs would ask for that of comparisons. */
function chosen<T extends Tensor>(a: T, b: T, secondWins: () => Tensor): T {
  const second = withoutGradient(() => logicalOr(secondWins(), isNotANumber(b)));
  return where(second, b, a);
}
