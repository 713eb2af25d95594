import { ArgumentError } from "@seqloom/array";
import { STOP_WORD_LISTS } from "./stopWordLists.js";

/** A language that has a list; `zh` is Chinese in Simplified and Traditional characters, the other two one of them. */
export type StopWordLanguage = "en" | "zh" | "zh-Hans" | "zh-Hant";

const sets = new Map<StopWordLanguage, ReadonlySet<string>>();

/**
 * The words of a language that say little about what a text is about: the, and, of; 的, 了, 和.
 *
 * The lists are those of stopwords-iso (1298 English words in lower case; 794 Chinese ones, with punctuation), the Chinese
 * one also in Traditional characters as OpenCC writes them, with the forms of Taiwan (為 and 爲, 裡 and 裏).
 *
 * @param language "en", "zh" (both scripts), "zh-Hans" (Simplified) or "zh-Hant" (Traditional)
 * @throws ArgumentError if there is no list for it
 *
 * @example
 * stopWords("en").has("the"); // → true
 * [stopWords("zh").has("这个"), stopWords("zh").has("這個"), stopWords("zh-Hans").has("這個")]; // → [ true, true, false ]
 * @see https://github.com/stopwords-iso/stopwords-iso
 */
export function stopWords(language: StopWordLanguage): ReadonlySet<string> {
  let words = sets.get(language);
  if (words === undefined) {
    words = new Set(listsOf(language).flatMap((list) => list.trim().split(/\s+/)));
    sets.set(language, words);
  }
  return words;
}

function listsOf(language: StopWordLanguage): string[] {
  if (language === "en") return [STOP_WORD_LISTS.en];
  if (language === "zh") return [STOP_WORD_LISTS["zh-Hans"], STOP_WORD_LISTS["zh-Hant"]];
  if (language === "zh-Hans" || language === "zh-Hant") return [STOP_WORD_LISTS[language]];
  throw new ArgumentError("stopWords", "language", '"en", "zh", "zh-Hans" or "zh-Hant"', language);
}
