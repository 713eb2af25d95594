import { TextDecoder as WebTextDecoder } from "@exodus/bytes/encoding.js";
import type { TextEncoding } from "./encodings.js";

/**
 * A decoder that throws on bytes outside its encoding and keeps byte order marks. Node's own reads UTF; its tables of the older encodings are ICU's, which
 * differ from those of the Encoding Standard, so these come from a package. In a browser `textDecoder.browser.ts` takes this
 * place.
 *
 * @see https://encoding.spec.whatwg.org/
 */
export function textDecoder(encoding: TextEncoding): InstanceType<typeof TextDecoder> {
  const options = { fatal: true, ignoreBOM: true };
  return encoding.startsWith("utf-") ? new TextDecoder(encoding, options) : new WebTextDecoder(encoding, options);
}
