import { columnsOf } from "./columnsOf.js";

/** A word of other scripts, or a Chinese character, with the signs that must not begin a line. */
const PIECE = /\s*(?:[^\s\p{Script=Han}，。、；：！？「」（）]+|[^\s])[，。、；：！？」）]*/gu;

/** A text in lines of at most so many columns: parted at blanks, and behind any Chinese character. */
export function wrapped(text: string, columns: number): string {
  const lines: string[] = [];
  for (const paragraph of text.split("\n")) {
    let line = "";
    for (const [piece] of paragraph.matchAll(PIECE)) {
      if (line !== "" && columnsOf(line + piece) > columns) {
        lines.push(line);
        line = "";
      }
      line += line === "" ? piece.trimStart() : piece;
    }
    lines.push(line);
  }
  return lines.join("\n");
}
