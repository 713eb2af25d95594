import { RandomState, type ReadOptions } from "@seqloom/array";
import type { DatasetSource } from "../files/datasetSource.js";
import type { RankedTexts } from "./rankedTexts.js";
import type { WORD_SEQUENCE_OPTIONS } from "./wordSequenceOptions.js";

/** Sequences of word numbers and the class of each. */
export interface LabeledSequences {
  /** One list for each text. `padSequences` brings them to one length. */
  readonly x: readonly Int32Array[];
  /** The class of each text. */
  readonly y: Int32Array;
}

/** The settings of the sequences, without those of the file. */
export type WordSequenceSettings = Omit<ReadOptions<typeof WORD_SEQUENCE_OPTIONS>, keyof DatasetSource>;

/** Numbers that are kept, and the one that stands for the others. */
interface Cut {
  readonly lowest: number;
  /** The first number that is too large. */
  readonly end: number;
  readonly oovChar: number | null;
}

/**
 * The order that Keras brings the texts of each part into: one generator shuffles all parts, so that the order of the
 * second one depends on the size of the first.
 */
export function shuffledOrders(parts: readonly RankedTexts[], seed: number): Int32Array[] {
  const random = new RandomState(seed);
  return parts.map(({ labels }) => {
    const order = Int32Array.from(labels.keys());
    random.shuffle(order);
    return order;
  });
}

/** The texts, in this order, that stay below `maxlen`. */
export function shorterThan(
  { starts }: RankedTexts,
  order: Int32Array,
  { maxlen, startChar }: Pick<WordSequenceSettings, "maxlen" | "startChar">,
): Int32Array {
  if (maxlen === undefined) return order;
  const extra = startChar === null ? 0 : 1;
  return order.filter((text) => starts[text + 1]! - starts[text]! + extra < maxlen);
}

/** The cut at the largest number of all parts, which Keras leaves out, where `numWords` does not say another. */
export function cutOf(
  parts: readonly { readonly texts: RankedTexts; readonly rows: Int32Array }[],
  { numWords, skipTop, oovChar, startChar, indexFrom }: WordSequenceSettings,
): Cut {
  if (numWords !== undefined) return { lowest: skipTop, end: numWords, oovChar };
  let largest = startChar ?? 0;
  for (const { texts, rows } of parts) {
    for (const row of rows) {
      for (let i = texts.starts[row]!; i < texts.starts[row + 1]!; i++) {
        largest = Math.max(largest, texts.ranks[i]! + indexFrom);
      }
    }
  }
  return { lowest: skipTop, end: largest, oovChar };
}

/** Makes the sequences of some texts, views into one array: 25,000 reviews take 24 MB. */
export function wordSequences(
  { ranks, starts, labels }: RankedTexts,
  rows: Int32Array,
  { startChar, indexFrom }: Pick<WordSequenceSettings, "startChar" | "indexFrom">,
  cut: Cut,
): LabeledSequences {
  const most = rows.reduce((sum, row) => sum + starts[row + 1]! - starts[row]! + 1, 0);
  const numbers = new Int32Array(most);
  let end = 0;
  const write = (number: number): void => {
    if (number >= cut.lowest && number < cut.end) numbers[end++] = number;
    else if (cut.oovChar !== null) numbers[end++] = cut.oovChar;
  };
  const x = Array.from(rows, (row) => {
    const start = end;
    if (startChar !== null) write(startChar);
    for (let i = starts[row]!; i < starts[row + 1]!; i++) write(ranks[i]! + indexFrom);
    return numbers.subarray(start, end);
  });
  return { x, y: Int32Array.from(rows, (row) => labels[row]!) };
}
