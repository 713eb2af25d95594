import { oneOf, type OptionTable, readOptions } from "@seqloom/array";
import {
  type ByteSource,
  decodeUtf8,
  eachLine,
  encodingError,
  encodings,
  textChunks,
  type TextEncoding,
} from "@seqloom/bytes";
import { unpackedSource } from "../unpackedSource.js";

/** Options of `readStopWords`. */
export interface ReadStopWordsOptions {
  /** Encoding of the words; a byte order mark has priority. Default: "utf-8". */
  readonly encoding?: TextEncoding;
}

const READ_STOP_WORDS_OPTIONS = {
  encoding: oneOf(encodings, { default: "utf-8" }),
} satisfies OptionTable<ReadStopWordsOptions>;

/**
 * Reads a list of stop words from a file that has one on each line. Blanks around a word, empty lines and the byte order
 * mark are left out; a word that comes twice counts once.
 *
 * @param source path of a file (in a browser: an address to fetch), URL, bytes, Blob or stream of bytes; gzipped or not
 * @throws Error that names the file if it is not there or no text (a workbook, say), and the line if it is text in another
 *   encoding
 *
 * @example
 * const file = new Blob(["的\n了\n呢\n"]);
 * const words = await readStopWords(file);
 * removeStopWords(["你", "的", "書", "呢"], { words }); // → [ '你', '書' ]
 * await readStopWords("lists/of/yesterday.txt").catch(({ name }) => name); // → 'Error'
 */
export async function readStopWords(source: ByteSource, options: ReadStopWordsOptions = {}): Promise<Set<string>> {
  const caller = "readStopWords";
  const { encoding } = readOptions(caller, READ_STOP_WORDS_OPTIONS, options);
  const { chunks, file } = unpackedSource(caller, source);
  const words = new Set<string>();
  let line = 0;
  await eachLine(textChunks(caller, file, chunks, encoding), (bytes, start, end) => {
    line++;
    const written = bytes.subarray(start, end);
    const word = decodeUtf8(written)?.trim();
    if (word === undefined) throw encodingError(`${caller}: line ${line} of ${file}`, written, "utf-8");
    if (word !== "") words.add(word);
  });
  return words;
}
