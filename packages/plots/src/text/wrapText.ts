import { fitText } from "./fitText.js";
import { textWidth } from "./textWidth.js";

/** Places where a line may end: after spaces, and on both sides of a Chinese character. */
const PIECES =
  /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef][，。、；：？！）」』》]*|[^\s\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]+|\s+/gu;

/**
 * Breaks a text into lines of a width; what is too long for the last line is cut, with "…".
 *
 * @param width in pixels
 * @param size of the font, in pixels
 * @param most lines at most
 */
export function wrapText(text: string, width: number, size: number, most: number): string[] {
  const lines: string[] = [];
  let [line, start, end] = ["", 0, 0];
  for (const { 0: piece, index } of text.matchAll(PIECES)) {
    if (textWidth((line + piece).trimEnd(), size) > width && line !== "") {
      if (lines.length === most - 1) break;
      lines.push(line.trimEnd());
      [line, start] = [piece.trimStart(), index];
    } else {
      line += piece;
    }
    end = index + piece.length;
  }
  const rest = end < text.length ? text.slice(start) : line;
  if (rest.trim() !== "") lines.push(fitText(rest.trim(), width, size));
  return lines;
}
