import { decodeUtf8 } from "@seqloom/bytes";

/** The first line of a word2vec file. */
export interface VectorHeader {
  readonly words: number;
  readonly dimension: number;
}

/**
 * Reads the first line of a word2vec file.
 *
 * @throws Error if it is not two integers, the number of words and of dimensions
 */
export function vectorHeader(caller: string, file: string, line: Uint8Array): VectorHeader {
  const [, words, dimension] = /^(\d{1,15}) (\d{1,9})\s*$/.exec(decodeUtf8(line.subarray(0, 100)) ?? "") ?? [];
  if (words === undefined || Number(dimension) === 0) {
    const header = "the header of a word2vec file, the number of words and of dimensions";
    throw new Error(`${caller}: ${file} does not begin with ${header}. Vectors without one: readGlove.`);
  }
  return { words: Number(words), dimension: Number(dimension) };
}
