import { arrayLines, mapLines, show } from "@seqloom/app-kit";
import { sliceRows } from "@seqloom/array";
import { hashingTrick } from "@seqloom/text";
import type { Texts } from "../texts.js";
import { collisionsOf } from "./collisionsOf.js";
import { oneHotByHand } from "./oneHotByHand.js";

const DIMENSIONALITY = 1000;
const MAX_LENGTH = 10;

/**
 * Step 10, the hashing trick: a hash numbers the words, and no table is kept. Two words may get the same number.
 *
 * @param words the words of each sample
 */
export function hashing(words: readonly (readonly string[])[], text: Texts["hashing"]): void {
  const hash = (word: string) => hashingTrick(word, DIMENSIONALITY, { analyzer: (whole) => [whole] });
  const numbers = words.map((list) => list.flatMap(hash));
  const results = oneHotByHand(numbers, MAX_LENGTH, DIMENSIONALITY);
  const numberOf = new Map(words.flat().map((word, i) => [word, numbers.flat()[i]!]));
  console.log(text.heading);
  show(text.numbers, mapLines(numberOf));
  show(text.collisions(collisionsOf(numberOf)));
  show(text.results(results.shape), arrayLines(sliceRows(results, 0, 1), words[0]));
}
