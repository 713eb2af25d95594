import type { Dictionary } from "../data/Dictionary.js";

/** A piece of a word: it stands from `start` up to `end`, counted from the start of the word. */
export interface Piece {
  readonly start: number;
  readonly end: number;
}

/**
 * The shorter words inside a word by which a search engine should find it as well: first all of two characters, if the
 * word is longer than that, then all of three.
 */
export function searchPieces(dictionary: Dictionary, word: string): Piece[] {
  const pieces: Piece[] = [];
  for (const size of [2, 3]) {
    for (let start = 0; word.length > size && start + size <= word.length; start++) {
      const end = start + size;
      if (dictionary.frequency(word.slice(start, end))! > 0) pieces.push({ start, end });
    }
  }
  return pieces;
}
