import { ArgumentError, readOptions } from "@seqloom/array";
import { wordCutter } from "./wordCutter.js";
import { wordOptions, type WordOptions } from "./wordOptions.js";

/**
 * Cuts a text into its words: lower-cased, without punctuation.
 *
 * Each filtered character stands for a `split`. The apostrophe, full-width signs (，。), the ideographic blank and \r are
 * not among the default filters, as in Keras; Chinese text is to be segmented first.
 *
 * @throws ArgumentError if the text is no string or `split` is empty
 *
 * @example
 * textToWordSequence("Don't stop! It's 3.5%"); // → [ "don't", 'stop', "it's", '3', '5' ]
 * textToWordSequence("New York|Taipei", { filters: "", lower: false, split: "|" }); // → [ 'New York', 'Taipei' ]
 * @see https://www.tensorflow.org/api_docs/python/tf/keras/preprocessing/text/text_to_word_sequence
 */
export function textToWordSequence(text: string, options?: WordOptions): string[] {
  const settings = readOptions("textToWordSequence", wordOptions, options);
  if (typeof text !== "string") throw new ArgumentError("textToWordSequence", "text", "a text", text);
  return wordCutter(settings)(text);
}
