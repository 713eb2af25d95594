import { columnsOf } from "./columnsOf.js";
import { shortened } from "./shortened.js";

/** Columns of a line and lines of a list, so that a list can be read at a glance. */
const WIDTH = 74;
const MOST_LINES = 6;

/**
 * Writes a list as Python does, in as many lines as it needs; of a long one the first lines and ….
 *
 * @param items the items as texts
 * @param brackets what stands around them, "[]" or "{}"
 * @param separator what stands between them
 */
export function listLines(items: readonly string[], brackets = "[]", separator = ", "): string[] {
  const lines: string[] = [];
  let line = brackets[0]!;
  for (const [i, item] of items.entries()) {
    const piece = shortened(item, WIDTH - 4) + (i < items.length - 1 ? separator : brackets[1]!);
    if (columnsOf(line + piece.trimEnd()) > WIDTH) {
      lines.push(line.trimEnd());
      line = " ";
    }
    line += piece;
  }
  lines.push(items.length > 0 ? line : brackets);
  return lines.length > MOST_LINES ? [...lines.slice(0, MOST_LINES), ` …${brackets[1]}`] : lines;
}
