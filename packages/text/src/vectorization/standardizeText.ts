import { byteRules, type ByteRules, DROPPED, IN_WORD, SEPARATOR } from "../words/byteRules.js";

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

/** `standardizeText` and the cut at white space, byte by byte. */
export function standardRules(standardize: Exclude<Standardize, (text: string) => string>): ByteRules {
  const lowers = standardizeText("A", standardize) === "a";
  return byteRules((character) => {
    const standard = standardizeText(character, standardize);
    if (WHITE_SPACE.test(standard)) return SEPARATOR;
    return standard === "" ? DROPPED : IN_WORD;
  }, lowers);
}
