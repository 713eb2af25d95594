import type { NdArray } from "@seqloom/array";

/** Values in the row of a text: 1 for a word that occurs, its count, its share, or its tf-idf. */
export type MatrixMode = "binary" | "count" | "freq" | "tfidf";

interface MatrixSettings {
  /** Columns of the matrix; larger indexes are left out, but count for the length of their sequence. */
  readonly columns: number;
  readonly mode: MatrixMode;
  /** The factor of an index in mode tfidf. */
  readonly inverseFrequency: (index: number) => number;
}

/**
 * Counts the indexes of each sequence.
 *
 * @param sequences lists of integers of 0 or more
 * @returns float32, shape [sequences, columns]
 */
export function sequencesMatrix(
  sequences: readonly ArrayLike<number>[],
  { columns, mode, inverseFrequency }: MatrixSettings,
): NdArray {
  const data = new Float32Array(sequences.length * columns);
  for (const [row, sequence] of sequences.entries()) {
    const counts = countIndexes(sequence, columns);
    for (const [index, count] of counts) data[row * columns + index] = valueOf(index, count, sequence.length);
  }
  return { data, shape: [sequences.length, columns] };

  function valueOf(index: number, count: number, length: number): number {
    if (mode === "binary") return 1;
    if (mode === "count") return count;
    return mode === "freq" ? count / length : (1 + Math.log(count)) * inverseFrequency(index);
  }
}

function countIndexes(sequence: ArrayLike<number>, columns: number): Map<number, number> {
  const counts = new Map<number, number>();
  for (let i = 0; i < sequence.length; i++) {
    const index = sequence[i]!;
    if (index < columns) counts.set(index, 1 + (counts.get(index) ?? 0));
  }
  return counts;
}
