import { createMultibyteDecoder } from "@exodus/bytes/multi-byte.js";
import { createSinglebyteDecoder } from "@exodus/bytes/single-byte.js";
import type { TextEncoding } from "./encodings.js";

type Decoder = InstanceType<typeof TextDecoder>;

/**
 * A decoder that keeps byte order marks and throws on bytes outside its encoding, or makes � of them. Node's own reads UTF;
 * its tables of the older encodings are ICU's, which differ from those of the Encoding Standard, so these come from a package.
 * In a browser `textDecoder.browser.ts` takes this place.
 *
 * @see https://encoding.spec.whatwg.org/
 */
export function textDecoder(encoding: TextEncoding, { fatal = true }: { readonly fatal?: boolean } = {}): Decoder {
  const options = { fatal, ignoreBOM: true };
  if (encoding.startsWith("utf-")) return new TextDecoder(encoding, options);
  const name = encoding === "latin1" ? "windows-1252" : encoding;
  return {
    encoding: name,
    ...options,
    decode: name === "windows-1252" ? singleByte(name, fatal) : multiByte(name, fatal),
  };
}

function singleByte(name: "windows-1252", fatal: boolean): Decoder["decode"] {
  const decode = createSinglebyteDecoder(name, !fatal);
  return (input) => decode(bytesOf(input));
}

function multiByte(name: Parameters<typeof createMultibyteDecoder>[0], fatal: boolean): Decoder["decode"] {
  const decode = createMultibyteDecoder(name, !fatal); // it keeps what is begun
  return (input, { stream = false } = {}) => {
    const bytes = bytesOf(input);
    return bytes.length === 0 && stream ? "" : decode(bytes, stream);
  };
}

function bytesOf(input: Parameters<Decoder["decode"]>[0]): Uint8Array {
  if (input === undefined || input === null) return new Uint8Array();
  return ArrayBuffer.isView(input)
    ? new Uint8Array(input.buffer, input.byteOffset, input.byteLength)
    : new Uint8Array(input);
}
