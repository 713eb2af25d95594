import { inflateSync } from "fflate";

/**
 * Unpacks deflated bytes in a browser; in Node `inflateRaw.node.ts` takes this place.
 *
 * @param sizeBytes what they unpack to; no more than that is taken
 * @throws Error if they are broken or unpack to more
 */
export function inflateRaw(packed: Uint8Array, sizeBytes: number): Uint8Array {
  return inflateSync(packed, { out: new Uint8Array(sizeBytes) });
}
