import { lazy } from "@seqloom/array";

const encoder = lazy(() => new TextEncoder());

/**
 * The FNV-1a hash of a text's UTF-8 bytes, 32 bits, unsigned: the same on every machine.
 *
 * @see https://datatracker.ietf.org/doc/html/draft-eastlake-fnv
 */
export function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of encoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}
