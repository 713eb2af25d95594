import { byteChunks } from "./byteChunks.js";
import type { ByteSource } from "./byteChunks.js";
import { byteLines } from "./byteLines.js";
import { decodeUtf8 } from "./decodeUtf8.js";
import { gunzip } from "./gunzip.js";

/**
 * Reads a list of stop words from a file that has one on each line. Blanks around a word, empty lines and the byte order
 * mark are left out; a word that comes twice counts once.
 *
 * @param source path of a file (in a browser: an address to fetch), URL, bytes, Blob or stream of bytes; gzipped or not
 * @throws Error that names the file if it is not there, and the line if it is not UTF-8
 *
 * @example
 * const file = new Blob(["的\n了\n呢\n"]);
 * const words = await readStopWords(file);
 * removeStopWords(["你", "的", "書", "呢"], { words }); // → [ '你', '書' ]
 * await readStopWords("lists/of/yesterday.txt").catch(({ name }) => name); // → 'Error'
 */
export async function readStopWords(source: ByteSource): Promise<Set<string>> {
  const caller = "readStopWords";
  const { chunks, file } = byteChunks(caller, source);
  const words = new Set<string>();
  let line = 0;
  for await (const bytes of byteLines(gunzip(caller, file, chunks))) {
    line++;
    const word = decodeUtf8(bytes)?.trim();
    if (word === undefined) throw new Error(`${caller}: line ${line} of ${file} is not UTF-8 text.`);
    if (word !== "") words.add(word);
  }
  return words;
}
