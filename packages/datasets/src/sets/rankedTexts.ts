import type { NpyArray } from "../numpy/NpyArray.js";

/** Texts as the ranks of their words, end to end, each with a label: 12 million numbers take 48 MB so. */
export interface RankedTexts {
  readonly ranks: Int32Array;
  /** Place in `ranks` where each text begins; one entry more than texts, the last one is the end. */
  readonly starts: Int32Array;
  readonly labels: Int32Array;
}

const LARGEST = 2 ** 31 - 1;

/**
 * Checks the two arrays of a file like imdb.npz, and lays the texts end to end.
 *
 * @param caller the public function, which begins every error text
 * @param texts NumPy's array of lists of ranks
 * @param labels one for each text
 * @throws Error that names the text if the arrays are anything else
 */
export function rankedTexts(caller: string, texts: NpyArray, labels: NpyArray): RankedTexts {
  if (texts.dtype !== "object" || texts.shape.length !== 1) {
    throw new Error(
      `${caller}: the texts must be an array of lists, got ${texts.dtype} of shape [${texts.shape.join(", ")}].`,
    );
  }
  const starts = new Int32Array(texts.data.length + 1);
  for (const [row, text] of texts.data.entries()) {
    if (!Array.isArray(text)) throw new Error(`${caller}: text ${row} is no list of ranks.`);
    starts[row + 1] = starts[row]! + text.length;
  }
  const ranks = new Int32Array(starts.at(-1)!);
  for (const [row, text] of (texts.data as number[][]).entries()) copyRanks(caller, text, row, ranks, starts[row]!);
  return { ranks, starts, labels: labelNumbers(caller, labels, texts.data.length) };
}

function copyRanks(caller: string, text: readonly number[], row: number, ranks: Int32Array, start: number): void {
  for (let i = 0; i < text.length; i++) {
    const rank: unknown = text[i];
    ranks[start + i] = rank as number;
    if (ranks[start + i] !== rank || ranks[start + i]! < 0) {
      throw new Error(`${caller}: rank ${i} of text ${row} is no integer from 0 to ${LARGEST}.`);
    }
  }
}

function labelNumbers(caller: string, { data, dtype, shape }: NpyArray, count: number): Int32Array {
  const numbers = ArrayBuffer.isView(data) && !dtype.startsWith("float") ? Int32Array.from(data, Number) : undefined;
  if (shape.length === 1 && numbers?.length === count && numbers.every((label) => label >= 0)) return numbers;
  throw new Error(
    `${caller}: the labels must be ${count} integers of 0 or more, got ${dtype} of shape [${shape.join(", ")}].`,
  );
}
