import { columnsOf } from "./columnsOf.js";
import { padded } from "./padded.js";
import { wrapped } from "./wrapped.js";

const GAP = "  ";

/**
 * The lines of a table: columns beside each other, numbers to the right; where they are wider than the terminal, each row as lines of
 * its own, a cell in each.
 *
 * @param columns of the terminal
 *
 * @example
 * tableLines(["model", "accuracy"], [["gru", "86.10 %"]], 80); // → ['model  accuracy', 'gru     86.10 %']
 */
export function tableLines(
  head: readonly string[],
  rows: readonly (readonly (string | number)[])[],
  columns: number,
): string[] {
  const lines = [head, ...rows.map((row) => row.map(String))];
  const widths = head.map((_, column) => Math.max(...lines.map((line) => columnsOf(line[column] ?? ""))));
  const whole = widths.reduce((sum, width) => sum + width, 0) + GAP.length * (head.length - 1);
  if (whole > columns) return stacked(head, rows, columns);
  const isRight = head.map((_, column) => rows.every((row) => isNumeric(row[column])));
  return lines.map((line) => {
    const cells = widths.map((width, column) => {
      const cell = line[column] ?? "";
      return isRight[column] ? " ".repeat(width - columnsOf(cell)) + cell : padded(cell, width);
    });
    return cells.join(GAP).trimEnd();
  });
}

function stacked(head: readonly string[], rows: readonly (readonly (string | number)[])[], columns: number): string[] {
  return rows.flatMap((row) => {
    const [title = "", ...cells] = row.map(String);
    const lines = cells.flatMap((cell, i) => wrapped(`${head[i + 1]!}: ${cell}`, columns - GAP.length).split("\n"));
    return [title, ...lines.map((line) => GAP + line)];
  });
}

/** Whether a cell is a number, with its sign and unit or without, or empty. */
function isNumeric(cell: string | number | undefined): boolean {
  return typeof cell === "number" || /^(?:[-+±]?\d[\d.,]*(?:e[-+]?\d+)?(?:\s?(?:%|°C|s|秒))?|–|-|)$/.test(cell ?? "");
}
