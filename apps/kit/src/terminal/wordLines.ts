import { listLines } from "./listLines.js";
import { quoted } from "./quoted.js";

/**
 * Writes words as Python writes a list of strings, in as many lines as they need.
 *
 * @param brackets the signs around them, "[]" for a list or "{}" for a set
 */
export function wordLines(words: Iterable<string>, brackets?: string): string[] {
  return listLines(Array.from(words, quoted), brackets);
}
