import { byteOrderMark } from "./byteOrderMark.js";
import type { TextEncoding } from "./encodings.js";
import { brokenLine, encodingError } from "./encodingError.js";
import { refuseFileKind } from "../kinds/fileKind.js";
import { utf16Of } from "./guessEncoding.js";
import { textDecoder } from "#textDecoder";

/**
 * Turns the bytes of a file into text, without its byte order mark.
 *
 * @param caller the public function, which begins the error text
 * @param file name of the file in the error text; undefined if it has none
 * @param encoding of a text without a byte order mark, which decides where there is one
 * @throws Error if the bytes are not text in that encoding, with the first such line and the encoding that they are in, as far
 *   as it can be told; no character is replaced silently
 * @throws Error that names the kind of file, if it is an archive, a spreadsheet or another that is no text
 *
 * @example
 * const bytes = Uint8Array.of(0xa4, 0xa4, 0xa4, 0xe5);
 * decodeText("readMenu", "menu.csv", bytes, "big5"); // → '中文'
 * decodeText("readMenu", "menu.csv", bytes, "utf-8");
 * // throws readMenu: line 1 of menu.csv is not text in encoding "utf-8"; try encoding "big5".
 */
export function decodeText(
  caller: string,
  file: string | undefined,
  bytes: Uint8Array,
  encoding: TextEncoding,
): string {
  const mark = byteOrderMark(bytes);
  const name = file ?? "the text";
  if (!mark) refuseFileKind(caller, name, bytes);
  const found = mark?.encoding ?? encoding;
  if (found === "utf-8" && !mark && utf16Of(bytes)) throw encodingError(`${caller}: ${name}`, bytes, found);
  try {
    return textDecoder(found).decode(bytes.subarray(mark?.length ?? 0));
  } catch (cause) {
    const line = brokenLine(bytes, found);
    const place = line === undefined ? name : `line ${line} of ${name}`;
    throw encodingError(`${caller}: ${place}`, bytes, found, cause);
  }
}
