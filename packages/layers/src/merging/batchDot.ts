import { matMul, reshape, type Tensor, type Tensor3D, transpose } from "@tensorflow/tfjs-core";

/**
 * The product of two tensors, row by row of a batch: sums over one axis of each.
 *
 * @param a [batch, ...]
 * @param b [batch, ...]
 * @param axes the axis of each to sum over, 1 or more, of the same size
 * @returns [batch, ...other axes of a, ...other axes of b], or [batch, 1] where there are no others
 * @see `batch_dot` of keras/src/layers/merging/dot.py
 */
export function batchDot(a: Tensor, b: Tensor, axes: readonly [number, number]): Tensor {
  const [left, right] = [rows(a, axes[0]), rows(b, axes[1])];
  const product = matMul(left, transpose(right, [0, 2, 1])); // [batch, others of a, others of b]
  const others = [...a.shape.slice(1).toSpliced(axes[0] - 1, 1), ...b.shape.slice(1).toSpliced(axes[1] - 1, 1)];
  return reshape(product, [a.shape[0], ...(others.length === 0 ? [1] : others)]);
}

/** [batch, other axes in a row, the axis] */
function rows(tensor: Tensor, axis: number): Tensor3D {
  const size = tensor.shape[axis]!;
  const others = tensor.shape.map((_, index) => index).filter((index) => index !== 0 && index !== axis);
  return reshape(transpose(tensor, [0, ...others, axis]), [tensor.shape[0], -1, size]);
}
