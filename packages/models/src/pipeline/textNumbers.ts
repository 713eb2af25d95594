import { ArgumentError, type NdArray, type TypedArray } from "@seqloom/array";
import { multiHot, padSequences, textToWordSequence } from "@seqloom/text";
import type { BundleParts } from "./BundleParts.js";

/**
 * Numbers of texts as the model takes them.
 *
 * @param raw a text, or several
 * @returns shape [texts, maxlen], or [texts, words] where a column stands for each word
 * @throws ArgumentError if it is neither a text nor a list of texts
 */
export async function textNumbers(caller: string, parts: BundleParts, raw: unknown): Promise<NdArray<TypedArray>> {
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
  return indexed(parts, joined);
}

/** Texts by the word numbers of a data set. */
async function indexed(parts: BundleParts, texts: readonly string[]): Promise<NdArray<TypedArray>> {
  const { encodeReview } = await import("@seqloom/datasets");
  const { index, ...options } = parts.wordIndex!;
  const sequences = texts.map((text) => encodeReview(textToWordSequence(text), index, options).sequence);
  return parts.matrix ? multiHot(sequences, { depth: options.numWords! }) : padded(parts, sequences);
}

function padded({ sequences }: BundleParts, numbers: readonly number[][]): NdArray<TypedArray> {
  return padSequences(numbers, { ...sequences });
}
