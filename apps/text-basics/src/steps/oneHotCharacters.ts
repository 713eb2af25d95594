import { listLines, numberLines, quoted, shortened, show } from "@seqloom/app-kit";
import { charactersOf } from "@seqloom/text";
import type { Texts } from "../texts.js";
import { oneHotByHand } from "./oneHotByHand.js";
import { tokenIndexOf } from "./tokenIndexOf.js";

const MAX_LENGTH = 50;

/**
 * Step 8, one-hot characters by hand: 50 of each sample. The table is Python's string.printable, and behind it the
 * characters that it lacks.
 */
export function oneHotCharacters(samples: readonly string[], text: Texts["characters"]): void {
  const characters = samples.map((sample) => Array.from(sample));
  const tokenIndex = tokenIndexOf([...charactersOf(), ...characters.flat()]);
  const numbers = characters.map((list) => list.map((character) => tokenIndex.get(character)!));
  const results = oneHotByHand(numbers, MAX_LENGTH, tokenIndex.size + 1);
  const firstRow = Array.from(results.data.subarray(0, tokenIndex.size + 1), String);
  console.log(text.heading);
  show(text.tableSize, [`${tokenIndex.size}`]);
  show(text.numbers(quoted(shortened(samples[0]!, 40))), numberLines(numbers.slice(0, 1)));
  show(text.results(results.shape));
  show(text.firstRow(quoted(characters[0]![0]!), numbers[0]![0]!), listLines(firstRow, "[]", " "));
}
