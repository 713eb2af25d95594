import { ArgumentError, custom, looksLikePath, type OptionTable, readOptions } from "@seqloom/array";

/** Options of `removeStopWords`. */
export interface RemoveStopWordsOptions {
  /** Words to leave out; those of a text are its single characters. */
  readonly words: Iterable<string>;
}

const REMOVE_STOP_WORDS_OPTIONS = {
  words: custom<Iterable<string>>("a set or list of words, or a text of single characters", isIterable),
} satisfies OptionTable<RemoveStopWordsOptions>;

/**
 * Leaves stop words out of a text that is cut into words. Words are compared as they are: lower them first if the list
 * is in lower case, as the English one is.
 *
 * @param words the words of a text
 * @returns the others, in their order
 * @throws ArgumentError if `words` is a text, which has to be cut into words first, or what to leave out is a path
 *
 * @example
 * removeStopWords(["the", "cat", "sat", "on", "the", "mat"], { words: stopWords("en") }); // → [ 'cat', 'sat', 'mat' ]
 * removeStopWords(["我", "喜歡", "跑步", "，", "你", "呢", "？"], { words: "，。？！" });
 * // → [ '我', '喜歡', '跑步', '你', '呢' ]
 */
export function removeStopWords(words: readonly string[], options: RemoveStopWordsOptions): string[] {
  const settings = readOptions("removeStopWords", REMOVE_STOP_WORDS_OPTIONS, options);
  if (!Array.isArray(words)) {
    throw new ArgumentError("removeStopWords", "words", "a list of words", words, "Cut the text into words first.");
  }
  const left = settings.words;
  if (typeof left === "string" && looksLikePath(left)) {
    const allowed = "a set or list of words, or a text of single characters";
    throw new ArgumentError("removeStopWords", "words", allowed, left, "readStopWords reads a file of them.");
  }
  const leftOut = left instanceof Set ? (left as ReadonlySet<string>) : new Set(left);
  return (words as readonly string[]).filter((word) => !leftOut.has(word));
}

function isIterable(value: unknown): boolean {
  return value !== null && value !== undefined && typeof (value as Iterable<unknown>)[Symbol.iterator] === "function";
}
