import { looksLikePath } from "@seqloom/array";
import type { TextEncoding } from "@seqloom/bytes";
import { decodeDictionary } from "./dictionaryLines.js";
import { bytesOf, nameOf } from "./loadDictionary.js";

/** The lines of a user dictionary, or the path, URL or bytes of a file of them. */
export type UserDictionarySource = string | URL | Uint8Array;

/** Allowed values of the option `userDictionary`, to be read after "must be". */
export const USER_DICTIONARY = "the lines of a user dictionary, or the path, URL or bytes of one";

/**
 * The lines of a user dictionary.
 *
 * @param source a string is a place if it looks like one: one line that begins or ends as paths and URLs do
 * @param encoding of a file
 * @throws ArgumentError if the file cannot be read; Error if it is not text in that encoding
 */
export async function readUserDictionary(
  source: UserDictionarySource,
  encoding: TextEncoding = "utf-8",
): Promise<string> {
  if (typeof source === "string" && !looksLikePath(source)) return source;
  const bytes = await bytesOf(source, "userDictionary", `${USER_DICTIONARY} that can be read`);
  return decodeDictionary(bytes, source instanceof Uint8Array ? "userDictionary" : nameOf(source), encoding);
}
