import { textDecoder } from "#textDecoder";

let decoder: InstanceType<typeof TextDecoder> | undefined; // one for all: there may be a call for each word of a file

/**
 * Bytes as text; undefined if they are not UTF-8, rather than text with � in it. A byte order mark stays.
 *
 * @example
 * decodeUtf8(Uint8Array.of(0xe4, 0xb8, 0xad)); // → '中'
 * decodeUtf8(Uint8Array.of(0xa4, 0xa4)); // → undefined
 */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
  decoder ??= textDecoder("utf-8");
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}
