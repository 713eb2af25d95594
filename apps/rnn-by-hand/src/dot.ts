/** A matrix times a vector, as `np.dot(W, x)`: one number for each row of the matrix. */
export function dot(matrix: readonly (readonly number[])[], vector: readonly number[]): number[] {
  return matrix.map((row) => row.reduce((sum, weight, i) => sum + weight * vector[i]!, 0));
}
