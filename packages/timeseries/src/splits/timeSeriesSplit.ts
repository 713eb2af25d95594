import { ArgumentError, checkInteger, integer, optional, type OptionTable, readOptions } from "@seqloom/array";

/** Options of `timeSeriesSplit`, in rows. */
export interface TimeSeriesSplitOptions {
  /** Number of splits. Default: 5. */
  readonly nSplits?: number;
  /** Rows of each test part. Default: rows / (nSplits + 1), rounded down. */
  readonly testSize?: number;
  /** Rows between the two parts. Default: 0. */
  readonly gap?: number;
  /** Takes that many rows before the gap at most. Default: all. */
  readonly maxTrainSize?: number;
}

/** First row of a part, and the row behind its last. */
export type RowRange = readonly [start: number, end: number];

const CALLER = "timeSeriesSplit";

const TIME_SERIES_SPLIT_OPTIONS = {
  nSplits: integer({ min: 2, default: 5 }),
  testSize: optional(integer({ min: 1 })),
  gap: integer({ min: 0, default: 0 }),
  maxTrainSize: optional(integer({ min: 1 })),
} satisfies OptionTable<TimeSeriesSplitOptions>;

/**
 * Ranges of rows for cross-validation in time: each test part lies behind its training part, and the next split learns
 * from it too. The splits of scikit-learn's `TimeSeriesSplit`.
 *
 * @param rows number of rows
 * @throws ArgumentError if there are too few rows for the splits
 *
 * @example
 * timeSeriesSplit(10, { nSplits: 3 });
 * // → [ { train: [ 0, 4 ], test: [ 4, 6 ] }, { train: [ 0, 6 ], test: [ 6, 8 ] }, { train: [ 0, 8 ], test: [ 8, 10 ] } ]
 * @see https://scikit-learn.org/stable/modules/generated/sklearn.model_selection.TimeSeriesSplit.html
 */
export function timeSeriesSplit(
  rows: number,
  options?: TimeSeriesSplitOptions,
): { readonly train: RowRange; readonly test: RowRange }[] {
  const { nSplits, gap, maxTrainSize = Infinity, ...read } = readOptions(CALLER, TIME_SERIES_SPLIT_OPTIONS, options);
  checkInteger(CALLER, "rows", rows, 1);
  if (nSplits + 1 > rows) throw new ArgumentError(CALLER, "nSplits", `below ${rows}, the number of rows`, nSplits);
  const testSize = read.testSize ?? Math.floor(rows / (nSplits + 1));
  const firstTest = rows - nSplits * testSize;
  if (firstTest - gap <= 0) {
    const allowed = `at least ${nSplits * testSize + gap + 1}, for ${nSplits} tests of ${testSize} rows and a gap of ${gap}`;
    throw new ArgumentError(CALLER, "rows", allowed, rows);
  }
  return Array.from({ length: nSplits }, (_, split) => {
    const start = firstTest + split * testSize;
    const end = start - gap;
    return { train: [Math.max(0, end - maxTrainSize), end], test: [start, start + testSize] } as const;
  });
}
