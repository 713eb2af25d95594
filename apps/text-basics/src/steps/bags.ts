import { mapLines, show, wordLines } from "@seqloom/app-kit";
import { bagOfNgrams, ngrams, Tokenizer } from "@seqloom/text";
import type { Cutter } from "../cutter.js";
import type { Texts } from "../texts.js";
import { wordsAndSigns } from "./wordsAndSigns.js";

const MOST_COUNTS = 20;

/**
 * Step 2, n-grams: runs of neighbours. A bag keeps each once and knows no order; a bag of words counts, signs too.
 *
 * @param sentences sentences to make 2-grams of
 * @param reviews texts to count the words of
 */
export function bags(
  { sentences, reviews }: { readonly sentences: readonly string[]; readonly reviews: readonly string[] },
  cut: Cutter,
  text: Texts["bags"],
): void {
  console.log(text.heading);
  for (const sentence of sentences) {
    show(text.ngrams, wordLines(ngrams(cut.words(sentence), 2)));
    show(text.bag, wordLines(bagOfNgrams(cut.words(sentence), 2), "{}"));
  }
  const counter = new Tokenizer({ analyzer: (review) => cut.pieces(review, wordsAndSigns) }).fitOnTexts(reviews);
  const counts = Array.from(counter.wordCounts).sort(([, a], [, b]) => b - a);
  const largest = counts.slice(0, MOST_COUNTS);
  show(text.counts(counts.length, largest.length), mapLines(new Map(largest)));
}
