import { DROPPED, SEPARATOR } from "../words/WordScanner.js";

/** Standardization of a text before it is cut into words. */
export type Standardize = (typeof STANDARDIZE)[number] | null | ((text: string) => string);

/** The ways that have a name. */
export const STANDARDIZE = ["lowerAndStripPunctuation", "lower", "stripPunctuation"] as const;

/** White space for Keras: these six characters, no other of Unicode. */
export const WHITE_SPACE = /[ \t\n\v\f\r]+/;

const CAPITALS = /[A-Z]+/g;
const PUNCTUATION = /[!-/:-@[-`{-~]+/g; // all of ASCII

/**
 * Makes a text uniform as Keras's TextVectorization does: TensorFlow lowers A to Z alone, and takes the punctuation of
 * ASCII away alone, the apostrophe included.
 */
export function standardizeText(text: string, standardize: Standardize): string {
  if (typeof standardize === "function") return standardize(text);
  if (standardize === null) return text;
  const lowered =
    standardize === "stripPunctuation" ? text : text.replace(CAPITALS, (capitals) => capitals.toLowerCase());
  return standardize === "lower" ? lowered : lowered.replace(PUNCTUATION, "");
}

/** `standardizeText` and the cut at white space, unit by unit: the table that a `WordScanner` takes. */
export function standardUnits(standardize: Exclude<Standardize, (text: string) => string>): Int32Array {
  const units = Int32Array.from({ length: 65536 }, (_, unit) => unit);
  for (let unit = 0; unit < 128; unit++) {
    const character = standardizeText(String.fromCharCode(unit), standardize);
    if (WHITE_SPACE.test(character)) units[unit] = SEPARATOR;
    else units[unit] = character === "" ? DROPPED : character.charCodeAt(0);
  }
  return units;
}
