import { lazy } from "@seqloom/array";

// A mark in the middle of a file is a character like others; textChunks takes the one at the beginning away.
const decoder = lazy(() => new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }));

/** Bytes as text; undefined if they are not UTF-8, rather than text with � in it. */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return decoder().decode(bytes);
  } catch {
    return undefined;
  }
}
