import { type Alignment, type Span, wrapText } from "./wrapText.js";

/** A column of a table: its width in columns of the terminal, without the border. */
export interface TableColumn {
  readonly title: string;
  readonly alignment: Alignment;
  readonly width: number;
}

/** The text of each cell of a row. */
export type TableRow = readonly (readonly Span[])[];

/**
 * Draws a table with borders as Python's rich does: a bold header under a heavy line, a light line between rows, cells
 * wrapped with one space on each side.
 *
 * @returns for each line its spans
 */
export function richTable(columns: readonly TableColumn[], rows: readonly TableRow[]): Span[][] {
  const body = rows.flatMap((row, i) => {
    const lines = rowLines(columns, row);
    return i === 0 ? lines : [border(columns, "├─┼┤"), ...lines];
  });
  return [border(columns, "┏━┳┓"), ...headerLines(columns), border(columns, "┡━╇┩"), ...body, border(columns, "└─┴┘")];
}

function border(columns: readonly TableColumn[], [left, line, cross, right]: string): Span[] {
  const pieces = columns.map(({ width }) => line!.repeat(width));
  return [{ text: `${left}${pieces.join(cross)}${right}` }];
}

/** The titles: bold, and a short one stands at the bottom of the row. */
function headerLines(columns: readonly TableColumn[]): Span[][] {
  const bold = (text: string) => ({ text, style: "1" });
  const cells = columns.map(({ title, width, alignment }) => {
    const lines = wrapText([{ text: title }], width - 2, alignment);
    return lines.map((line) => [bold(" "), ...line.map(({ text }) => bold(text)), bold(" ")]);
  });
  const height = Math.max(...cells.map((lines) => lines.length));
  const filled = cells.map((lines, i) => {
    const blank = [bold(" ".repeat(columns[i]!.width))];
    return [...Array.from({ length: height - lines.length }, () => blank), ...lines];
  });
  return sideBySide(filled, "┃");
}

function rowLines(columns: readonly TableColumn[], row: TableRow): Span[][] {
  const space = { text: " " };
  const cells = columns.map(({ width, alignment }, i) => {
    return wrapText(row[i]!, width - 2, alignment).map((line) => [space, ...line, space]);
  });
  const height = Math.max(...cells.map((lines) => lines.length));
  const filled = cells.map((lines, i) => {
    const blank = [{ text: " ".repeat(columns[i]!.width) }];
    return [...lines, ...Array.from({ length: height - lines.length }, () => blank)];
  });
  return sideBySide(filled, "│");
}

/** Cells of equal height as lines, with an edge around each. */
function sideBySide(cells: readonly Span[][][], edge: string): Span[][] {
  return cells[0]!.map((_, i) => [{ text: edge }, ...cells.flatMap((lines) => [...lines[i]!, { text: edge }])]);
}
