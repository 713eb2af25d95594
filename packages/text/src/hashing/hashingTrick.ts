import { ArgumentError, checkInteger, custom, func, optional, type OptionTable, readOptions } from "@seqloom/array";
import { fnv1a } from "./fnv1a.js";
import { md5 } from "./md5.js";
import { wordCutter } from "../words/wordCutter.js";
import { wordOptions, type WordOptions } from "../words/wordOptions.js";

/** A hash of words; its numbers may be negative. */
export type WordHash = (word: string) => number | bigint;

/** Options of `hashingTrick`. */
export interface HashingTrickOptions extends WordOptions {
  /**
   * Hash of a word. "fnv1a" has 32 bits and is fast; "md5" gives the numbers that Keras gives with md5. A function
   * gives an integer. Default: "fnv1a".
   */
  readonly hash?: "fnv1a" | "md5" | WordHash;
  /** Cuts the text into words. It replaces `filters`, `lower` and `split`. */
  readonly analyzer?: (text: string) => readonly string[];
}

const HASHING_TRICK_OPTIONS = {
  ...wordOptions,
  hash: custom<"fnv1a" | "md5" | WordHash>('"fnv1a", "md5" or a function', isHash, { default: "fnv1a" }),
  analyzer: optional(func<(text: string) => readonly string[]>()),
} satisfies OptionTable<HashingTrickOptions>;

/**
 * Numbers the words of a text by their hash, from 1 to n - 1, without a vocabulary. Different words may share a number.
 *
 *     number = hash(word) mod (n - 1) + 1
 *
 * The default hash is FNV-1a over UTF-8. Keras's default is Python's hash(), which differs from run to run; with
 * `hash: "md5"` both give the same numbers.
 *
 * @param n one more than the largest number, 2 or more
 * @throws ArgumentError if the text is no string, n too small, or a hash no integer
 *
 * @example
 * hashingTrick("The cat sat on the mat", 20, { hash: "md5" }); // → [ 17, 4, 13, 16, 17, 9 ]
 * @see https://www.tensorflow.org/api_docs/python/tf/keras/preprocessing/text/hashing_trick
 */
export function hashingTrick(text: string, n: number, options?: HashingTrickOptions): number[] {
  const { hash, analyzer, ...settings } = readOptions("hashingTrick", HASHING_TRICK_OPTIONS, options);
  if (typeof text !== "string") throw new ArgumentError("hashingTrick", "text", "a text", text);
  checkInteger("hashingTrick", "n", n, 2);
  const words = analyzer ? analyzer(text) : wordCutter(settings)(text);
  const hashOf = hash === "md5" ? md5 : hash === "fnv1a" ? fnv1a : hash;
  return Array.from(words, (word) => {
    const value = hashOf(word);
    if (typeof value === "number") checkInteger("hashingTrick", `hash(${JSON.stringify(word)})`, value);
    const rest = typeof value === "number" ? value % (n - 1) : Number(value % BigInt(n - 1));
    return (rest < 0 ? rest + n - 1 : rest) + 1; // as in Python, the rest of a negative number is not negative
  });
}

function isHash(value: unknown): boolean {
  return value === "fnv1a" || value === "md5" || typeof value === "function";
}
