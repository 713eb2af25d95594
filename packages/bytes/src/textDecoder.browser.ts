import type { TextEncoding } from "./encodings.js";

/** A decoder that throws on bytes outside its encoding and keeps byte order marks: the browser's own. In Node `textDecoder.node.ts` takes this place. */
export function textDecoder(encoding: TextEncoding): InstanceType<typeof TextDecoder> {
  return new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
}
