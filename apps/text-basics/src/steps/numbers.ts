import { mapLines, numberLines, show, wordLines } from "@seqloom/app-kit";
import { Tokenizer } from "@seqloom/text";
import type { Cutter } from "../cutter.js";
import type { Texts } from "../texts.js";

/**
 * Step 3, numbers: a Tokenizer learns its table from a corpus; a word that is not in there becomes its oovToken.
 *
 * @param corpus texts to learn from
 * @param inputs texts to number
 * @returns the Tokenizer, and the inputs as numbers
 */
export function numbers(
  { corpus, inputs }: { readonly corpus: readonly string[]; readonly inputs: readonly string[] },
  cut: Cutter,
  text: Texts["numbers"],
): { tokenizer: Tokenizer; sequences: number[][] } {
  const tokenizer = new Tokenizer({ oovToken: "NiD", analyzer: cut.words }).fitOnTexts(corpus);
  const sequences = tokenizer.textsToSequences(inputs);
  console.log(text.heading);
  show(text.corpus, wordLines(corpus));
  show(text.wordIndex, mapLines(tokenizer.wordIndex));
  show(text.indexWord, mapLines(tokenizer.indexWord));
  show(text.inputs, wordLines(inputs));
  show(text.sequences, numberLines(sequences));
  show(text.back, wordLines(tokenizer.sequencesToTexts(sequences)));
  return { tokenizer, sequences };
}
