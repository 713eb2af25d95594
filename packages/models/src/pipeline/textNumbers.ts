import { ArgumentError, type NdArray, type TypedArray } from "@seqloom/array";
import { multiHot, padSequences } from "@seqloom/text";
import type { BundleParts } from "./BundleParts.js";
import { wordSequence } from "./wordSequence.js";

/**
 * Numbers of texts as the model takes them.
 *
 * @param raw a text, or several
 * @returns shape [texts, maxlen], or [texts, words] where a column stands for each word
 * @throws ArgumentError if it is neither a text nor a list of texts
 */
export function textNumbers(caller: string, parts: BundleParts, raw: unknown): NdArray<TypedArray> {
  const texts = typeof raw === "string" ? [raw] : raw;
  if (!Array.isArray(texts) || texts.length === 0 || !texts.every((text) => typeof text === "string")) {
    throw new ArgumentError(caller, "raw", "a text or a list of texts", raw);
  }
  const { tokenizer, vectorization, matrix, segmenter } = parts;
  const joined = segmenter ? texts.map((text: string) => segmenter.cut(text).join(" ")) : texts;
  if (vectorization) {
    return parts.sequences ? padded(parts, vectorization.textsToSequences(joined)) : vectorization.call(joined);
  }
  if (tokenizer) {
    const given = tokenizer.analyzer ? texts : joined;
    if (matrix) return tokenizer.textsToMatrix(given, { mode: matrix });
    return padded(parts, tokenizer.textsToSequences(given));
  }
  const sequences = joined.map((text) => wordSequence(text, parts.wordIndex!));
  return matrix ? multiHot(sequences, { depth: parts.wordIndex!.numWords! }) : padded(parts, sequences);
}

function padded({ sequences }: BundleParts, numbers: readonly number[][]): NdArray<TypedArray> {
  const { reversed = false, ...options } = sequences!;
  return padSequences(reversed ? numbers.map((each) => each.toReversed()) : numbers, options);
}
