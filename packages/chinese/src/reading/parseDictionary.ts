import { Dictionary } from "../data/Dictionary.js";
import { decodeDictionary, eachDictionaryLine } from "./dictionaryLines.js";

/**
 * Reads a dictionary in jieba's form, a line `word frequency tag` per word, as it is or gzipped, in UTF-8.
 *
 * @param name what to call the file in error texts
 * @throws ArgumentError that names the first line that is not such a line
 */
export async function parseDictionary(bytes: Uint8Array, name: string): Promise<Dictionary> {
  const text = await decodeDictionary(bytes, name);
  const dictionary = new Dictionary(1.5 * countLines(text)); // what the words begin with comes to about half as many nodes again
  eachDictionaryLine(text, name, (word, frequency, tag) => dictionary.set(word, frequency, tag));
  return dictionary;
}

function countLines(text: string): number {
  let lines = 1;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) lines++;
  return lines;
}
