import { readOptions } from "@seqloom/array";
import { type ByteSource, decodeUtf8, eachLine, textChunks } from "@seqloom/bytes";
import { unpackedSource } from "../unpackedSource.js";
import { numbersOn, VectorLineReader } from "./VectorLineReader.js";
import { READ_GLOVE_OPTIONS, type ReadGloveOptions } from "./vectorOptions.js";
import type { WordVectors } from "./WordVectors.js";

/**
 * Reads word vectors in GloVe's text format: a word and its numbers on each line, no header. The file is read piece by
 * piece, and with a `vocabulary` only the vectors of its words are kept. A word may hold blanks, as some of glove.840B do: the
 * first line or `dimension` tells how many columns are numbers.
 *
 * @param source path of a file (in a browser: an address to fetch), URL, bytes, Blob or stream of bytes; gzipped or not
 * @returns the words in the order of the file; of a word that comes twice the first vector, as in gensim
 * @throws Error that names the file if it is not there, empty or no text (a zip archive, say), and the line if it has another
 *   number of columns, a word that is no text, or something else than numbers
 *
 * @example
 * const file = new Blob(["the 0.25 -1\ncat 3 0.5\n"]);
 * const vectors = await readGlove(file, { vocabulary: ["cat", "dog"] });
 * [vectors.size, vectors.get("cat"), vectors.get("the")]; // → [ 1, Float32Array(2) [ 3, 0.5 ], undefined ]
 * await readGlove(new Blob(["the 0.25 -1\ncat 3\n"]));
 * // throws readGlove: line 2 of the data has 1 number after the word, but the first line has 2.
 * @see https://nlp.stanford.edu/projects/glove/
 */
export async function readGlove(source: ByteSource, options: ReadGloveOptions = {}): Promise<WordVectors> {
  const caller = "readGlove";
  const { dimension: givenDimension, limit = Infinity, ...settings } = readOptions(caller, READ_GLOVE_OPTIONS, options);
  const { encoding, invalid } = settings;
  const { chunks, file } = unpackedSource(caller, source);
  const text = textChunks(caller, file, chunks, encoding, { fatal: invalid === "error" });
  let reader = undefined as VectorLineReader | undefined;
  let number = 0;
  const newReader = (firstLine: Uint8Array) =>
    new VectorLineReader({
      caller,
      file,
      ...settings,
      dimension: givenDimension ?? dimensionOf(caller, file, firstLine),
      dimensionSource:
        givenDimension === undefined ? `the first line has ${numbersOn(firstLine)}` : `dimension is ${givenDimension}`,
      isGuessed: givenDimension === undefined,
    });
  const readLine = (bytes: Uint8Array, start: number, end: number) => {
    reader ??= newReader(bytes.subarray(start, end));
    reader.read(bytes, ++number, start, end);
  };
  await eachLine(text, readLine, { limit });
  if (reader === undefined) throw new Error(`${caller}: ${file} is empty.`);
  return reader.finish();
}

function dimensionOf(caller: string, file: string, firstLine: Uint8Array): number {
  if (/^\d+ \d+ ?$/.test(decodeUtf8(firstLine.subarray(0, 100)) ?? "")) {
    throw new Error(`${caller}: ${file} begins with the header of a word2vec file; use readWord2Vec.`);
  }
  const dimension = numbersOn(firstLine);
  if (dimension === 0) throw new Error(`${caller}: line 1 of ${file} has no numbers after the word.`);
  return dimension;
}
