import { ArgumentError, checkInteger, readOptions } from "@seqloom/array";
import { hashingTrick } from "./hashingTrick.js";
import { wordOptions, type WordOptions } from "../words/wordOptions.js";

/**
 * Numbers the words of a text from 1 to n - 1 by their hash: Keras's one_hot, which in spite of its name gives numbers, not
 * vectors. It is `hashingTrick` with the hash FNV-1a; Python's hash() differs from run to run.
 *
 * For one-hot rows take `toCategorical` of `@seqloom/array` or `multiHot`.
 *
 * @param n one more than the largest number, 2 or more
 * @throws ArgumentError if the text is no string or n too small
 *
 * @example
 * const [the, , , , again] = oneHot("The cat sat on the mat", 1000);
 * the === again; // → true
 * @see https://www.tensorflow.org/api_docs/python/tf/keras/preprocessing/text/one_hot
 */
export function oneHot(text: string, n: number, options?: WordOptions): number[] {
  const settings = readOptions("oneHot", wordOptions, options);
  if (typeof text !== "string") throw new ArgumentError("oneHot", "text", "a text", text);
  checkInteger("oneHot", "n", n, 2);
  return hashingTrick(text, n, settings);
}
