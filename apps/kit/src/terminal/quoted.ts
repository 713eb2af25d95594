import { shortened } from "./shortened.js";

/** A word as Python prints it, in single quotes unless there is one in it; a long one is shortened. */
export function quoted(word: string): string {
  const inDoubleQuotes = JSON.stringify(shortened(word, 66));
  return word.includes("'") ? inDoubleQuotes : `'${inDoubleQuotes.slice(1, -1).replaceAll('\\"', '"')}'`;
}
