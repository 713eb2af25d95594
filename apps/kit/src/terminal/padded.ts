import { columnsOf } from "./columnsOf.js";

/** A text with blanks behind it, so that it takes at least `columns` of a terminal. */
export function padded(text: string, columns: number): string {
  return text + " ".repeat(Math.max(0, columns - columnsOf(text)));
}
