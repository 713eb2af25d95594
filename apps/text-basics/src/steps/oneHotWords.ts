import { arrayLines, mapLines, show, wordLines } from "@seqloom/app-kit";
import { sliceRows } from "@seqloom/array";
import type { Texts } from "../texts.js";
import { oneHotByHand } from "./oneHotByHand.js";
import { tokenIndexOf } from "./tokenIndexOf.js";

const MAX_LENGTH = 10;

/**
 * Step 7, one-hot words by hand: ten words of each sample, with the signs on them; index 0 belongs to no word.
 *
 * @param words the words of each sample
 */
export function oneHotWords(
  samples: readonly string[],
  words: readonly (readonly string[])[],
  text: Texts["byHand"],
): void {
  const tokenIndex = tokenIndexOf(words.flat());
  const numbers = words.map((list) => list.map((word) => tokenIndex.get(word)!));
  const results = oneHotByHand(numbers, MAX_LENGTH, tokenIndex.size + 1);
  console.log(text.heading);
  show(text.samples, wordLines(samples));
  show(text.tokenIndex, mapLines(tokenIndex));
  show(text.results(results.shape), arrayLines(sliceRows(results, 0, 1), words[0]));
}
