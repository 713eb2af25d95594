import { ArgumentError } from "@seqloom/array";
import type { UserWord } from "../reading/userDictionaryLines.js";

/** Dictionaries that every copy of this package has. */
export type DictionaryName = "default" | "traditional";

/** A segmenter as plain JSON: its settings, and the changes of its dictionary in their order. */
export interface SegmenterJson {
  readonly engine: string;
  readonly dictionary: DictionaryName;
  readonly hmm: boolean;
  readonly wordsWithSigns: boolean;
  /** Words that were added, changed, or taken out by a frequency of 0. */
  readonly words: readonly UserWord[];
}

/** State of a segmenter; `dictionary` is undefined for one of the user's own. */
export interface SegmenterState extends Omit<SegmenterJson, "dictionary"> {
  readonly dictionary: DictionaryName | undefined;
  readonly hasOwnIdf: boolean;
}

/**
 * The JSON of a segmenter.
 *
 * @throws ArgumentError on a dictionary or a table of frequencies of one's own, which lie in no JSON
 */
export function segmenterJson({ dictionary, hasOwnIdf, ...state }: SegmenterState): SegmenterJson {
  const caller = "Segmenter.toJSON";
  if (dictionary === undefined) {
    const hint = "Words added by userDictionary are kept.";
    throw new ArgumentError(caller, "dictionary", '"default" or "traditional"', "one of your own", hint);
  }
  if (hasOwnIdf) throw new ArgumentError(caller, "idf", "left out", "a table of your own");
  const { engine, hmm, wordsWithSigns, words } = state;
  return { engine, dictionary, hmm, wordsWithSigns, words: [...words] };
}
