import { arrayLines, numberLines, show, wordLines } from "@seqloom/app-kit";
import { toCategorical } from "@seqloom/array";
import { padSequences, Tokenizer } from "@seqloom/text";
import type { Texts } from "../texts.js";

/** The four steps at a glance: words, numbers, one length, one-hot rows. */
export function atAGlance(examples: readonly (readonly (readonly string[])[])[], text: Texts["glance"]): void {
  if (examples.length > 0) console.log(text.heading);
  for (const [i, words] of examples.entries()) {
    if (i > 0) console.log();
    const numbers = new Tokenizer().fitOnTexts(words).textsToSequences(words);
    const aligned = padSequences(numbers);
    const oneHot = toCategorical(aligned);
    const lines = words.flatMap((list) => wordLines(list));
    show(text.words, lines);
    show(text.numbers, numberLines(numbers));
    show(text.aligned(aligned.shape), arrayLines(aligned));
    show(text.oneHot(oneHot.shape), arrayLines(oneHot));
  }
}
