import { stringWidth } from "../vendor/stringWidth.js";

/** Columns that a text takes in a terminal: two for a Chinese character. */
export function columnsOf(text: string): number {
  return stringWidth(text);
}

/** Cuts a text to a number of columns, with "~" at its end where something is left out, and fills it up with spaces. */
export function fitColumns(text: string, columns: number, align: "left" | "right" | "middle" = "left"): string {
  const fitted = columnsOf(text) <= columns ? text : cut(text, columns);
  const spaces = columns - columnsOf(fitted);
  const before = { left: 0, middle: Math.floor(spaces / 2), right: spaces }[align];
  return " ".repeat(before) + fitted + " ".repeat(spaces - before);
}

function cut(text: string, columns: number): string {
  let [kept, used] = ["", 1];
  for (const character of text) {
    used += columnsOf(character);
    if (used > columns) break;
    kept += character;
  }
  return columns > 0 ? `${kept}~` : "";
}

/** Breaks words into lines of so many columns, with `between` from one to the next. */
export function wrapColumns(entries: readonly string[], columns: number, between: string): string[] {
  const lines: string[] = [];
  for (const entry of entries) {
    const longer = lines.length > 0 ? `${lines.at(-1)}${between}${entry}` : "";
    if (longer !== "" && columnsOf(longer) <= columns) lines[lines.length - 1] = longer;
    else lines.push(fitColumns(entry, columns).trimEnd());
  }
  return lines;
}
