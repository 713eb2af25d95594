import { ArgumentError } from "@seqloom/array";
import type { RankedTexts } from "./rankedTexts.js";
import {
  cutOf,
  type LabeledSequences,
  shorterThan,
  shuffledOrders,
  wordSequences,
  type WordSequenceSettings,
} from "./wordSequences.js";

/** A data set in its two parts. */
export interface TrainTestSequences {
  readonly train: LabeledSequences;
  readonly test: LabeledSequences;
}

/**
 * Makes the sequences of `imdb` out of the texts of its two parts, train and test. One generator shuffles both, and without
 * `numWords` the largest number of both is left out.
 *
 * @throws ArgumentError if `maxlen` leaves no review
 */
export function imdbSequences(texts: readonly RankedTexts[], settings: WordSequenceSettings): TrainTestSequences {
  const orders = shuffledOrders(texts, settings.seed);
  const parts = texts.map((part, i) => ({ texts: part, rows: shorterThan(part, orders[i]!, settings) }));
  if (parts.some(({ rows }) => rows.length === 0)) {
    throw new ArgumentError("imdb", "maxlen", "larger: no review is shorter", settings.maxlen);
  }
  const cut = cutOf(parts, settings);
  const [train, test] = parts.map((part) => wordSequences(part.texts, part.rows, settings, cut));
  return { train: train!, test: test! };
}
