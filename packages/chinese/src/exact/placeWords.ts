import type { Piece } from "./searchPieces.js";
import type { Token, TokenizeOptions } from "../interface/Segmenter.js";

/**
 * The places of words that lie one behind the other, and before each those of the pieces inside it.
 *
 * @param piecesOf the pieces of the word with this index
 */
export function placeWords(
  words: readonly string[],
  piecesOf: (word: string, index: number) => readonly Piece[],
  offsets: TokenizeOptions["offsets"],
): Token[] {
  const lengthOf = offsets === "codePoints" ? codePoints : codeUnits;
  const tokens: Token[] = [];
  let at = 0;
  for (const [index, word] of words.entries()) {
    for (const piece of piecesOf(word, index)) {
      const start = at + lengthOf(word.slice(0, piece.start));
      const inside = word.slice(piece.start, piece.end);
      tokens.push({ word: inside, start, end: start + lengthOf(inside) });
    }
    const end = at + lengthOf(word);
    tokens.push({ word, start: at, end });
    at = end;
  }
  return tokens;
}

function codeUnits(text: string): number {
  return text.length;
}

function codePoints(text: string): number {
  return text.length < 2 ? text.length : [...text].length;
}
