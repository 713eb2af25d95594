import { columnsOf, padded } from "@seqloom/app-kit";

/**
 * Rows of cells below each other, each column as wide as its widest cell; Chinese counts as two columns.
 *
 * @param rows the headings first
 * @returns the lines, two blanks in front of each
 */
export function columnTable(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => columnsOf(row[column]!))));
  const line = (row: readonly string[]) => row.map((cell, column) => padded(cell, widths[column]!)).join("  ");
  return rows.map((row) => `  ${line(row)}`.trimEnd()).join("\n");
}
