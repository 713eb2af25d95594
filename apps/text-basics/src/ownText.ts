import { custom, optional, type Option } from "@seqloom/array";
import { hasWord } from "./hasWord.js";

const MOST_CHARACTERS = 1000;

/** A setting that is a text with a word in it, short enough to look at: `--text "Time flies."`; it may be left out. */
export function ownText(basics: { readonly meaning: string }): Option<string | undefined> {
  const accepts = (value: unknown) => typeof value === "string" && value.length <= MOST_CHARACTERS && hasWord(value);
  return optional(custom<string>(`a text of 1 to ${MOST_CHARACTERS} characters with a word in it`, accepts, basics));
}
