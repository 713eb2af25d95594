import type { TextEncoding } from "./encodings.js";

/** A mark at the beginning of a text that tells its encoding. */
export interface ByteOrderMark {
  readonly encoding: TextEncoding;
  /** Bytes of the mark. */
  readonly length: number;
}

/**
 * The byte order mark of a text, which decides its encoding whatever else is said.
 *
 * @returns undefined for a text without one
 * @see https://encoding.spec.whatwg.org/#bom-sniff
 */
export function byteOrderMark(bytes: Uint8Array): ByteOrderMark | undefined {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return { encoding: "utf-8", length: 3 };
  if (first === 0xff && second === 0xfe) return { encoding: "utf-16le", length: 2 };
  if (first === 0xfe && second === 0xff) return { encoding: "utf-16be", length: 2 };
  return undefined;
}
