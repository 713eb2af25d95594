import { ArgumentError, readOptions } from "@seqloom/array";
import { type ByteSource, eachLine, textChunks } from "@seqloom/bytes";
import { unpackedSource } from "../unpackedSource.js";
import { readVectorRecords } from "./readVectorRecords.js";
import { VectorLineReader } from "./VectorLineReader.js";
import { READ_WORD2_VEC_OPTIONS, type ReadWord2VecOptions } from "./vectorOptions.js";
import { vectorHeader } from "./vectorHeader.js";
import type { WordVectors } from "./WordVectors.js";

/**
 * Reads word vectors in the format of word2vec, text or binary: a header with the number of words and of dimensions, then a
 * word and its numbers for each. The file is read piece by piece, and with a `vocabulary` only the vectors of its words are
 * kept. In text a word may hold blanks, since the header tells how many columns are numbers.
 *
 * @param source path of a file (in a browser: an address to fetch), URL, bytes, Blob or stream of bytes; gzipped or not
 * @returns the words in the order of the file; of a word that comes twice the first vector, as in gensim
 * @throws Error that names the file if it is not there, is another kind of file, breaks off or goes on behind its last word, and
 *   the line or the word where something is wrong
 *
 * @example
 * const file = new Blob(["2 3\nthe 0.25 -1 0\ncat 3 0.5 1\n"]);
 * (await readWord2Vec(file)).get("cat"); // → Float32Array(3) [ 3, 0.5, 1 ]
 * await readWord2Vec(new Blob(["2 3\nthe 0.25 -1 0\n"]));
 * // throws readWord2Vec: the data breaks off after 1 of 2 words.
 * @see https://code.google.com/archive/p/word2vec/
 */
export async function readWord2Vec(source: ByteSource, options: ReadWord2VecOptions = {}): Promise<WordVectors> {
  const caller = "readWord2Vec";
  const { binary, ...settings } = readOptions(caller, READ_WORD2_VEC_OPTIONS, options);
  const { encoding, limit = Infinity, invalid } = settings;
  if (binary && encoding.startsWith("utf-16")) {
    throw new ArgumentError(caller, "encoding", "one in which a blank is one byte if binary is true", encoding);
  }
  const { chunks, file } = unpackedSource(caller, source);
  const lineEncoding = binary ? "utf-8" : encoding; // words of records are decoded one by one
  const text = textChunks(caller, file, chunks, lineEncoding, { fatal: invalid === "error" });
  if (binary) return readVectorRecords(caller, file, text, settings);

  let reader = undefined as VectorLineReader | undefined;
  let words = 0;
  let number = 0;
  const readLine = (bytes: Uint8Array, start: number, end: number) => {
    number++;
    if (reader === undefined) {
      const header = vectorHeader(caller, file, bytes.subarray(start, end));
      const dimensionSource = `the header says ${header.dimension}`;
      reader = new VectorLineReader({ caller, file, ...settings, ...header, dimensionSource, isGuessed: false });
      words = header.words;
      return;
    }
    if (number > words + 1) throw new Error(`${caller}: ${file} goes on after its ${words} words, in line ${number}.`);
    reader.read(bytes, number, start, end);
  };
  await eachLine(text, readLine, { limit: limit + 1 });
  if (reader === undefined) throw new Error(`${caller}: ${file} is empty.`);
  if (number < Math.min(words, limit) + 1)
    throw new Error(`${caller}: ${file} breaks off after ${number - 1} of ${words} words.`);
  return reader.finish();
}
