import { listLines } from "./listLines.js";

/** Writes lists of numbers as Python does, each from a line of its own on. */
export function numberLines(lists: readonly (readonly number[])[]): string[] {
  return lists.flatMap((list) => listLines(list.map(String)));
}
