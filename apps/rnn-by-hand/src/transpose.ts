/** Rows become columns: the slide keeps a unit's weights in a row, the layers keep them in a column. */
export function transpose(matrix: readonly (readonly number[])[]): number[][] {
  return matrix[0]!.map((_, column) => matrix.map((row) => row[column]!));
}
