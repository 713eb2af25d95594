import { TextDecoder as WebTextDecoder } from "@exodus/bytes/encoding.js";
import type { TextEncoding } from "./encodings.js";

/**
 * A decoder that keeps byte order marks and throws on bytes outside its encoding, or makes � of them. Node's own reads UTF; its tables of the older encodings are ICU's, which
 * differ from those of the Encoding Standard, so these come from a package. In a browser `textDecoder.browser.ts` takes this
 * place.
 *
 * @see https://encoding.spec.whatwg.org/
 */
export function textDecoder(
  encoding: TextEncoding,
  { fatal = true }: { readonly fatal?: boolean } = {},
): InstanceType<typeof TextDecoder> {
  const options = { fatal, ignoreBOM: true };
  return encoding.startsWith("utf-") ? new TextDecoder(encoding, options) : new WebTextDecoder(encoding, options);
}
