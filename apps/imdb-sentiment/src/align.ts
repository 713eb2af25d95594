import type { NdArray } from "@seqloom/array";
import { padSequences } from "@seqloom/text";
import type { Recipe } from "./recipes.js";

/** Reviews as a model takes them, [reviews, maxlen]: 0 in front of the shorter ones, the last word first where it reads backwards. */
export function align(
  sequences: readonly ArrayLike<number>[],
  { maxlen, truncating, isReversed = false }: Pick<Recipe, "maxlen" | "truncating" | "isReversed">,
): NdArray<Int32Array> {
  const inOrder = isReversed ? sequences.map((words) => Array.from(words).reverse()) : sequences;
  return padSequences(inOrder, { maxlen, padding: "pre", truncating });
}
