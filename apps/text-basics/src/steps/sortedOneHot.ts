import { arrayLines, show, wordLines } from "@seqloom/app-kit";
import { LabelEncoder, toCategorical } from "@seqloom/array";
import type { Texts } from "../texts.js";

/** Step 6, one-hot words with the columns in the order of the alphabet. */
export function sortedOneHot(words: readonly string[], text: Texts["sorted"]): void {
  const different = [...new Set(words)];
  const encoder = new LabelEncoder().fit(different);
  console.log(text.heading);
  show(text.classes, wordLines(encoder.classes));
  show(text.rows, arrayLines(toCategorical(encoder.transform(different)), different));
}
