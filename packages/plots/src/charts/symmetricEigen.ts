/** Eigenvalues in descending order, and for each its vector of length 1. */
export interface Eigen {
  readonly values: readonly number[];
  readonly vectors: readonly (readonly number[])[];
}

const MOST_SWEEPS = 50;

/**
 * Eigenvalues and eigenvectors of a small symmetric matrix, by Jacobi's rotations.
 *
 * @param matrix rows of a symmetric matrix
 *
 * @example
 * symmetricEigen([[2, 0], [0, 3]]).values; // → [ 3, 2 ]
 * @see https://en.wikipedia.org/wiki/Jacobi_eigenvalue_algorithm
 */
export function symmetricEigen(matrix: readonly (readonly number[])[]): Eigen {
  const size = matrix.length;
  const a = matrix.map((row) => [...row]);
  const vectors = a.map((_, i) => a.map((_, j) => (i === j ? 1 : 0)));
  for (let sweep = 0; sweep < MOST_SWEEPS; sweep++) {
    let outside = 0;
    for (let p = 0; p < size; p++) {
      for (let q = p + 1; q < size; q++) {
        outside += a[p]![q]! ** 2;
        rotate(a, vectors, p, q);
      }
    }
    if (outside === 0) break;
  }
  const order = [...a.keys()].sort((i, j) => a[j]![j]! - a[i]![i]!);
  return { values: order.map((i) => a[i]![i]!), vectors: order.map((i) => vectors[i]!) };
}

/** Turns the axes p and q so that the element between them becomes 0; the rows of `vectors` turn along. */
function rotate(a: number[][], vectors: number[][], p: number, q: number): void {
  const between = a[p]![q]!;
  if (Math.abs(between) <= Number.EPSILON * 1e-3 * (Math.abs(a[p]![p]!) + Math.abs(a[q]![q]!))) {
    a[p]![q] = a[q]![p] = 0;
    return;
  }
  const theta = (a[q]![q]! - a[p]![p]!) / (2 * between);
  const tangent = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const cos = 1 / Math.sqrt(tangent * tangent + 1);
  const sin = tangent * cos;
  for (const row of a) [row[p], row[q]] = [cos * row[p]! - sin * row[q]!, sin * row[p]! + cos * row[q]!];
  for (const rows of [a, vectors]) {
    for (let i = 0; i < a.length; i++) {
      const [x, y] = [rows[p]![i]!, rows[q]![i]!];
      rows[p]![i] = cos * x - sin * y;
      rows[q]![i] = sin * x + cos * y;
    }
  }
  a[p]![q] = a[q]![p] = 0;
}
