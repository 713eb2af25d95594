import type { Kernels } from "@seqloom/kernels";

/** Sizes of a product of matrices, [rows, inner] times [inner, columns], of each of some groups. */
export interface ProductSizes {
  readonly groups: number;
  readonly rows: number;
  readonly inner: number;
  readonly columns: number;
  /** Whether the left matrices are given as [inner, rows]. */
  readonly turnLeft?: boolean;
  /** Whether the right matrices are given as [columns, inner]. */
  readonly turnRight?: boolean;
}

/** Multiplies the matrices of each group, one pair after the other. */
export function batchProduct(
  { dense }: Pick<Kernels, "dense">,
  { groups, rows, inner, columns, turnLeft = false, turnRight = false }: ProductSizes,
  [left, right]: readonly [Float32Array, Float32Array],
  target: Float32Array,
): void {
  for (let group = 0; group < groups; group++) {
    const a = left.subarray(group * rows * inner, (group + 1) * rows * inner);
    const b = right.subarray(group * inner * columns, (group + 1) * inner * columns);
    const input = turnLeft ? turned(a, inner, rows) : a;
    const kernel = turnRight ? turned(b, columns, inner) : b;
    const own = target.subarray(group * rows * columns, (group + 1) * rows * columns);
    dense.forward({ batch: rows, features: inner, units: columns, input, kernel }, own);
  }
}

function turned(matrix: Float32Array, rows: number, columns: number): Float32Array {
  const result = new Float32Array(matrix.length);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) result[column * rows + row] = matrix[row * columns + column]!;
  }
  return result;
}
