import { arrayLines, mapLines, numberLines, show } from "@seqloom/app-kit";
import { Tokenizer } from "@seqloom/text";
import type { Cutter } from "../cutter.js";
import type { Texts } from "../texts.js";

/**
 * Step 9, with Keras: a Tokenizer that keeps 1000 words, and its texts as rows of a matrix.
 *
 * @returns the samples as numbers
 */
export function kerasOneHot(samples: readonly string[], cut: Cutter, text: Texts["keras"]): number[][] {
  const tokenizer = new Tokenizer({ numWords: 1000, analyzer: cut.words }).fitOnTexts(samples);
  const sequences = tokenizer.textsToSequences(samples);
  const oneHotResults = tokenizer.textsToMatrix(samples, { mode: "binary" });
  console.log(text.heading);
  show(text.sequences, numberLines(sequences));
  show(text.matrix(oneHotResults.shape), arrayLines(oneHotResults));
  show(text.wordIndex, mapLines(tokenizer.wordIndex));
  show(text.found(tokenizer.wordIndex.size));
  return sequences;
}
