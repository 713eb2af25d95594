import { cast, div, maximum, mean, mul, reshape, type Scalar, sum, type Tensor } from "@tensorflow/tfjs-core";

/**
 * The mean of the values of samples or steps; with a mask, of those that it lets pass, and 0 where it lets none.
 *
 * @param values [batch, ...]
 * @param mask of the first axes of the values, bool; null where all count
 */
export function maskedMean(values: Tensor, mask: Tensor | null): Scalar {
  if (mask === null) return mean(values);
  const passed = cast(reshape(mask, [...mask.shape, ...values.shape.slice(mask.rank).map(() => 1)]), "float32");
  const each = values.size / mask.size;
  return div(sum(mul(values, passed)), maximum(mul(sum(passed), each), 1));
}
