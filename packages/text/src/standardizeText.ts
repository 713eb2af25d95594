/** What is done to a text before it is cut into words. */
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

/** What becomes of each of the 128 characters of ASCII: another one, DROPPED or SPACE. */
export type CharacterMap = Int32Array;

/** In a `CharacterMap`: the character is taken out. */
export const DROPPED = -1;

/** In a `CharacterMap`: the character stands between words. */
export const SPACE = -2;

/** `standardizeText` and the cut at white space, character by character. */
export function characterMap(standardize: Exclude<Standardize, (text: string) => string>): CharacterMap {
  return Int32Array.from({ length: 128 }, (_, code) => {
    const character = standardizeText(String.fromCharCode(code), standardize);
    if (WHITE_SPACE.test(character)) return SPACE;
    return character === "" ? DROPPED : character.charCodeAt(0);
  });
}
