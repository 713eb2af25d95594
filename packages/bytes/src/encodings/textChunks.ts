import { byteOrderMark } from "./byteOrderMark.js";
import type { TextEncoding } from "./encodings.js";
import { encodingError } from "./encodingError.js";
import { refuseFileKind } from "../kinds/fileKind.js";
import { utf16Of } from "./guessEncoding.js";
import { textDecoder } from "#textDecoder";
import type { ByteStream } from "../streams/ByteStream.js";
import { peekBytes, unpeeked } from "../streams/peekBytes.js";

const FIRST_BYTES = 2 ** 10; // enough for a byte order mark, a kind of file and UTF-16 to show

/**
 * A text that streams through, as UTF-8 without a byte order mark, whatever its own encoding is. Text in UTF-8 passes as it
 * is: its readers cut it into lines and can name a broken one.
 *
 * @param caller the public function, which begins the error text
 * @param file name of the file in the error text
 * @param encoding of a text without a byte order mark, which decides where there is one
 * @param options `fatal: false` makes � of what is no text in an encoding other than UTF-8
 * @throws Error, while reading, as `decodeText`, or what reading `chunks` throws
 *
 * @example
 * const file = new Blob([Uint8Array.of(0xa4, 0xa4, 0xa4, 0xe5)]).stream(); // 中文 in Big5
 * const parts = [];
 * for await (const chunk of textChunks("readMenu", "menu.csv", file, "big5")) parts.push(new TextDecoder().decode(chunk));
 * parts.join(""); // → '中文'
 */
export async function* textChunks(
  caller: string,
  file: string,
  chunks: ByteStream,
  encoding: TextEncoding,
  { fatal = true }: { readonly fatal?: boolean } = {},
): AsyncGenerator<Uint8Array> {
  const { first, rest } = await peekBytes(chunks, FIRST_BYTES);
  try {
    const mark = byteOrderMark(first);
    if (!mark) refuseFileKind(caller, file, first);
    const found = mark?.encoding ?? encoding;
    if (found === "utf-8" && !mark && utf16Of(first)) throw encodingError(`${caller}: ${file}`, first, found);
    const text = unpeeked({ first: first.subarray(mark?.length ?? 0), rest });
    if (found === "utf-8") yield* text;
    else yield* transcoded(`${caller}: ${file}`, text, found, fatal);
  } finally {
    await rest.return(undefined); // closes the file when it is refused or the reader stops early
  }
}

async function* transcoded(
  place: string,
  chunks: AsyncIterable<Uint8Array>,
  encoding: TextEncoding,
  fatal: boolean,
): AsyncGenerator<Uint8Array> {
  const decoder = textDecoder(encoding, { fatal });
  const encoder = new TextEncoder();
  const decode = (bytes: Uint8Array, stream: boolean): Uint8Array => {
    try {
      return encoder.encode(decoder.decode(bytes, { stream }));
    } catch (cause) {
      throw encodingError(place, bytes, encoding, cause);
    }
  };
  for await (const chunk of chunks) yield decode(chunk, true);
  yield decode(new Uint8Array(0), false);
}
