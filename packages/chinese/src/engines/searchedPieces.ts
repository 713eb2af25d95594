import type { Piece } from "../exact/searchPieces.js";

/**
 * Places of the shorter words inside each word, from the list of `cutForSearch`, which has them before the word: first those of two
 * characters from left to right, then those of three.
 *
 * @param words the words alone
 * @param searched the same words with the pieces before them
 * @returns for each word the places of its pieces
 */
export function searchedPieces(words: readonly string[], searched: readonly string[]): Piece[][] {
  let next = 0;
  return words.map((word) => {
    const pieces: Piece[] = [];
    for (let piece = searched[next++]; piece !== undefined && piece !== word; piece = searched[next++]) {
      pieces.push(placeOf(piece, word, pieces.at(-1)));
    }
    return pieces;
  });
}

/** A piece that stands more than once in a word is listed as often, so that each is the next one behind the last. */
function placeOf(piece: string, word: string, last: Piece | undefined): Piece {
  const isLonger = last === undefined || [...piece].length > [...word.slice(last.start, last.end)].length;
  const start = word.indexOf(piece, isLonger ? 0 : last.start + 1);
  return { start, end: start + piece.length };
}
