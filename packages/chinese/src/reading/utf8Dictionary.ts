import type { TextEncoding } from "@seqloom/bytes";
import { decodeDictionary } from "./dictionaryLines.js";
import { bytesOf, type DictionarySource, nameOf } from "./loadDictionary.js";

/**
 * A dictionary in another encoding as the bytes of one in UTF-8, which every engine reads; one in UTF-8 or with a name of its
 * own as it is.
 *
 * @throws ArgumentError if the file cannot be read; Error if it is not text in that encoding
 */
export async function utf8Dictionary(source: DictionarySource, encoding: TextEncoding): Promise<DictionarySource> {
  if (encoding === "utf-8" || source === "default" || source === "traditional") return source;
  return new TextEncoder().encode(await decodeDictionary(await bytesOf(source), nameOf(source), encoding));
}
