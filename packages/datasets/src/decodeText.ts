import type { CsvEncoding } from "./csvOptions.js";

/**
 * Turns the bytes of a file into text, without its byte order mark.
 *
 * @param caller the public function, which begins the error text
 * @param file name of the file in the error text; undefined for bytes without one
 * @throws Error if the bytes are not text in that encoding; no character is replaced silently
 */
export function decodeText(caller: string, file: string | undefined, bytes: Uint8Array, encoding: CsvEncoding): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (cause) {
    const other = encoding === "utf-8" ? "big5" : "utf-8";
    const what = `${caller}: ${file ?? "the text"} is not text in encoding "${encoding}"`;
    throw new Error(`${what}; try encoding "${other}".`, { cause });
  }
}
