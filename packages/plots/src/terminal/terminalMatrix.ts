import type { MatrixPanel } from "../figure/Figure.js";
import { numberText } from "../text/numberText.js";
import { columnsOf, fitColumns } from "./columns.js";
import { headLine } from "./headLine.js";

/** From the lowest value to the highest. */
const SHADES = " .:-=+*%#@";
/** Share of the columns that the names of the rows may take. */
const MOST_NAME = 0.3;

/** A matrix as text: a table of its numbers where there is room, else shades. */
export function terminalMatrix(panel: MatrixPanel, columns: number): string[] {
  const { xLabel, yLabel, yNames } = panel;
  const nameRoom = Math.min(Math.floor(MOST_NAME * columns), Math.max(...yNames.map(columnsOf)));
  const texts = panel.texts ?? Array.from(panel.values, numberText);
  const widest = Math.max(...texts.map(columnsOf));
  const each = Math.floor((columns - nameRoom - 1) / panel.columns);
  const head = headLine(yLabel, xLabel, columns);
  if (each >= widest + 1) return [...head, ...table(panel, texts, nameRoom, Math.min(each, nameWidth(panel, widest)))];
  return [...head, ...shades(panel, nameRoom, columns)];
}

/** Columns of a number and the name above it. */
function nameWidth({ xNames }: MatrixPanel, widest: number): number {
  return 2 + Math.max(widest, ...xNames.map(columnsOf));
}

function table(panel: MatrixPanel, texts: readonly string[], nameRoom: number, each: number): string[] {
  const names = panel.xNames.map((name) => ` ${fitColumns(name, each - 1, "right")}`);
  const rows = panel.yNames.map((name, row) => {
    const cells = texts.slice(row * panel.columns, (row + 1) * panel.columns);
    return `${fitColumns(name, nameRoom, "right")} |${cells.map((text) => fitColumns(text, each, "right")).join("")}`;
  });
  return [`${" ".repeat(nameRoom)}  ${names.join("")}`, ...rows];
}

/** One or two characters for each cell; where there are more cells than columns, the mean of neighbours. */
function shades(panel: MatrixPanel, nameRoom: number, columns: number): string[] {
  const { range, xNames } = panel;
  const room = columns - nameRoom - 2;
  const wide = Math.max(1, Math.min(2, Math.floor(room / panel.columns)));
  const shown = Math.min(panel.columns, room);
  const shade = (value: number) => {
    const share = range[1] > range[0] ? (value - range[0]) / (range[1] - range[0]) : 0.5;
    return SHADES[Math.min(SHADES.length - 1, Math.max(0, Math.floor(share * SHADES.length)))]!.repeat(wide);
  };
  const rows = panel.yNames.map((name, row) => {
    const cells = Array.from({ length: shown }, (_, at) => shade(meanOf(panel, row, at, shown)));
    return `${fitColumns(name, nameRoom, "right")} |${cells.join("")}`.trimEnd();
  });
  const [first, last] = [xNames[0]!, xNames.at(-1)!];
  const between = shown * wide - columnsOf(first) - columnsOf(last);
  const ends = between > 0 ? [`${" ".repeat(nameRoom)}  ${first}${" ".repeat(between)}${last}`] : [];
  return [...ends, ...rows, `${numberText(range[0])} "${SHADES}" ${numberText(range[1])}`];
}

function meanOf({ values, columns }: MatrixPanel, row: number, at: number, shown: number): number {
  const from = Math.floor((at * columns) / shown);
  const to = Math.max(from + 1, Math.floor(((at + 1) * columns) / shown));
  let sum = 0;
  for (let column = from; column < to; column++) sum += values[row * columns + column]!;
  return sum / (to - from);
}
