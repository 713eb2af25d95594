import { columnsOf } from "./columnsOf.js";

/** A text that takes no more columns than given: what is too long ends in …. */
export function shortened(text: string, columns: number): string {
  if (columnsOf(text) <= columns) return text;
  const characters = Array.from(text);
  while (columnsOf(characters.join("")) > columns - 2) characters.pop();
  return `${characters.join("")}…`;
}
