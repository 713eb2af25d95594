import type { TextEncoding } from "./encodings.js";

/** A decoder that keeps byte order marks and throws on bytes outside its encoding, or makes � of them: the browser's own. In Node `textDecoder.node.ts` takes this place. */
export function textDecoder(
  encoding: TextEncoding,
  { fatal = true }: { readonly fatal?: boolean } = {},
): InstanceType<typeof TextDecoder> {
  return new TextDecoder(encoding, { fatal, ignoreBOM: true });
}
