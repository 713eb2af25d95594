import { textDecoder as textDecoderHere } from "#textDecoder";
import type { TextEncoding } from "./encodings.js";

/**
 * A decoder for an encoding, with the tables of the Encoding Standard in Node as in browsers. It keeps byte order marks.
 *
 * @param options whether bytes outside of the encoding are an error (`fatal`, the default) or become �
 *
 * @example
 * textDecoder("big5").decode(Uint8Array.of(0xc7, 0x55)); // → 'の'
 * @see https://encoding.spec.whatwg.org/
 */
export function textDecoder(
  encoding: TextEncoding,
  options: { readonly fatal?: boolean } = {},
): InstanceType<typeof TextDecoder> {
  return textDecoderHere(encoding, options);
}
