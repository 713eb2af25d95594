import { sliceRows, toRows, type NdArray, type TypedArray } from "@seqloom/array";
import { shortened } from "./shortened.js";

const WIDTH = 74;
const WIDEST_ROW = 60;
const MOST_ROWS = 12;
const MOST_BLOCKS = 3;

/**
 * Writes an array of shape [rows, columns] or [blocks, rows, columns], a line for each row and an empty one between two
 * blocks. A row that is too wide is written as its numbers that are not 0, {column: number}; of many rows or blocks the
 * first are shown.
 *
 * @param labels texts behind the rows, block after block
 */
export function arrayLines({ data, shape }: NdArray<TypedArray>, labels: readonly string[] = []): string[] {
  const [blocks, rows, columns] = shape.length === 2 ? [1, ...shape] : shape;
  const first = sliceRows({ data, shape: [blocks!, rows!, columns!] }, 0, Math.min(blocks!, MOST_BLOCKS));
  const write = rowWriter(first);
  const lines = (toRows(first) as number[][][]).flatMap((block, i) => {
    const texts = block
      .slice(0, MOST_ROWS)
      .map((row, j) => shortened(`${write(row)}  ${labels[i * rows! + j] ?? ""}`.trimEnd(), WIDTH));
    return [...(i > 0 ? [""] : []), ...texts, ...(rows! > MOST_ROWS ? ["…"] : [])];
  });
  return blocks! > MOST_BLOCKS ? [...lines, "", "…"] : lines;
}

/** Writes a row with its numbers below those of the others, or sparse, if the rows are too wide. */
function rowWriter({ data, shape }: NdArray<TypedArray>): (row: readonly number[]) => string {
  let width = 0;
  for (const number of data) width = Math.max(width, cell(number).length);
  if (shape[2]! * (width + 1) + 1 <= WIDEST_ROW) {
    return (row) => `[${row.map((number) => cell(number).padStart(width)).join(" ")}]`;
  }
  return (row) => {
    const entries = row.flatMap((number, column) => (number === 0 ? [] : [`${column}: ${cell(number)}`]));
    return `{${entries.join(", ")}}`;
  };
}

function cell(number: number): string {
  return Number.isInteger(number) ? `${number}` : number.toFixed(4);
}
