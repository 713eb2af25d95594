import { custom, type Option, optional } from "@seqloom/array";
import { hasWord } from "./hasWord.js";

/**
 * A setting that is a text with a word in it, `--text "Time flies."`; it may be left out.
 *
 * @param options `max`: largest number of characters; default: no limit
 */
export function textWithWord({ max = Infinity }: { readonly max?: number } = {}): Option<string | undefined> {
  const allowed =
    max === Infinity ? "a text with at least one word" : `a text of 1 to ${max} characters with a word in it`;
  return optional(
    custom<string>(allowed, (value) => typeof value === "string" && value.length <= max && hasWord(value)),
  );
}
