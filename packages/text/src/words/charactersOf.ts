import { ArgumentError } from "@seqloom/array";

const LOWERCASE = "abcdefghijklmnopqrstuvwxyz";
const UPPERCASE = LOWERCASE.toUpperCase();
const DIGITS = "0123456789";
const PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";
const WHITESPACE = " \t\n\r\v\f";

const SETS = {
  printable: DIGITS + LOWERCASE + UPPERCASE + PUNCTUATION + WHITESPACE,
  digits: DIGITS,
  letters: LOWERCASE + UPPERCASE,
  lowercase: LOWERCASE,
  uppercase: UPPERCASE,
  punctuation: PUNCTUATION,
  whitespace: WHITESPACE,
};

/** Name of a set of ASCII characters. */
export type CharacterSet = keyof typeof SETS;

/**
 * The characters of a set of ASCII characters, in the order of the constants of Python's module `string`: the table for
 * one-hot characters by hand.
 *
 * @param set default: the 100 printable characters, white space among them
 * @throws ArgumentError if there is no such set
 *
 * @example
 * const indexes = new Map(charactersOf().map((character, i) => [character, i + 1]));
 * [indexes.size, indexes.get("0"), indexes.get("a"), indexes.get("~")]; // → [ 100, 1, 11, 94 ]
 * @see https://docs.python.org/3/library/string.html#string.printable
 */
export function charactersOf(set: CharacterSet = "printable"): string[] {
  if (!Object.hasOwn(SETS, set)) {
    throw new ArgumentError("charactersOf", "set", `one of ${Object.keys(SETS).join(", ")}`, set);
  }
  return Array.from(SETS[set]);
}
