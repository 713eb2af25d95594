import type { NdArray, TypedArray } from "@seqloom/array";

/**
 * Vectors as the Projector reads them: a line for each, tabs between its numbers, in nine digits, which give the same float32 again.
 *
 * @param vectors shape [vectors, dimensions]
 */
export function tensorTsv({ data, shape }: NdArray<TypedArray>): string {
  const [rows = 0, columns = 0] = shape;
  const lines: string[] = [];
  for (let row = 0; row < rows; row++) {
    const numbers: string[] = [];
    for (let i = row * columns; i < (row + 1) * columns; i++) numbers.push(textOf(data[i]!));
    lines.push(numbers.join("\t"));
  }
  return `${lines.join("\n")}\n`;
}

function textOf(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toPrecision(9);
}
