import type { NdArray, TypedArray } from "@seqloom/array";

/** Windows and their targets, to be checked; all places are rows. */
export interface CheckedWindows {
  /** Shape [rows, ...features]. */
  readonly data: NdArray<TypedArray>;
  /** Shape [rows, ...]; none where windows come without targets. */
  readonly targets: NdArray<TypedArray> | undefined;
  /** Number of windows. */
  readonly count: number;
  /** First row of window `index`, counted from 0. */
  readonly startOf: (index: number) => number;
  /** Row of `targets` that belongs to window `index`, the first one of several. */
  readonly targetOf: (index: number) => number;
  /** Rows of `targets` that belong to a window; 1 unless said otherwise. */
  readonly horizon?: number;
  /** Columns of `data` that the columns of `targets` are, where they were taken out of it. */
  readonly targetColumns?: readonly number[] | undefined;
  /** Rows from the first to the last of a window, both included. */
  readonly span: number;
  /** A window keeps every samplingRate-th row. */
  readonly samplingRate: number;
}
