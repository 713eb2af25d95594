import type { TextEncoding } from "./encodings.js";
import { guessEncoding } from "./guessEncoding.js";
import { textDecoder } from "#textDecoder";

const LINE_FEED = 10;

/**
 * The error about bytes that are not text in an encoding, with the encoding to try, as far as it can be told.
 *
 * @param place what the error text begins with: `readCsv: line 2 of menu.csv`
 *
 * @example
 * encodingError("readMenu: line 2 of menu.csv", Uint8Array.of(0xa4, 0xa4, 0xa4, 0xe5), "utf-8").message;
 * // → 'readMenu: line 2 of menu.csv is not text in encoding "utf-8"; try encoding "big5".'
 */
export function encodingError(place: string, bytes: Uint8Array, encoding: TextEncoding, cause?: unknown): Error {
  const likely = guessEncoding(bytes);
  const advice = likely === undefined || likely === encoding ? "" : `; try encoding "${likely}"`;
  return new Error(`${place} is not text in encoding "${encoding}"${advice}.`, { cause });
}

/** First line, counted from 1, that is not in an encoding; undefined for UTF-16, where a line feed may be part of a character. */
export function brokenLine(bytes: Uint8Array, encoding: TextEncoding): number | undefined {
  if (encoding.startsWith("utf-16")) return undefined;
  const decoder = textDecoder(encoding);
  let start = 0;
  for (let line = 1; start < bytes.length; line++) {
    const end = bytes.indexOf(LINE_FEED, start);
    const next = end < 0 ? bytes.length : end;
    try {
      decoder.decode(bytes.subarray(start, next));
    } catch {
      return line;
    }
    start = next + 1;
  }
  return undefined;
}
