import type { WordOptions } from "./wordOptions.js";

/**
 * Makes the function that cuts a text into words, as Keras's text_to_word_sequence does:
 *
 *     lower-case, put `split` in place of each filtered character, cut at `split`, drop empty words
 *
 * The filtered characters are code points, so that an emoji among them is one.
 */
export function wordCutter({ filters, lower, split }: Required<WordOptions>): (text: string) => string[] {
  const codes = Array.from(filters, (character) => `\\u{${character.codePointAt(0)!.toString(16)}}`);
  const filtered = new RegExp(`[${codes.join("")}]`, "gu"); // no filters: [] matches nothing
  return (text) => {
    const cased = lower ? text.toLowerCase() : text;
    const cut = cased.replace(filtered, () => split).split(split); // a function, since "$&" as a text would mean the match
    return cut.filter((word) => word !== "");
  };
}
