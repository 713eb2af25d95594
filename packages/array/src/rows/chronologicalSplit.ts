import { ArgumentError } from "../arguments/ArgumentError.js";
import { checkNdArray } from "./checkNdArray.js";
import type { NdArray, TypedArray } from "./NdArray.js";
import { custom, optional, type OptionTable } from "../arguments/optionKinds.js";
import { readOptions } from "../arguments/readOptions.js";
import { sliceRows } from "./sliceRows.js";

interface TwoParts {
  /** Share of the rows to learn from, a fraction. */
  readonly train: number;
  /** Left out: the rest of the rows is the test part. */
  readonly validation?: undefined;
}

interface ThreeParts {
  /** Share of the rows to learn from, a fraction. */
  readonly train: number;
  /** Share of the rows behind them to choose settings with, a fraction; the rest is the test part. */
  readonly validation: number;
}

const isFraction = (value: unknown) => typeof value === "number" && value > 0 && value < 1;
const fraction = custom<number>("a fraction above 0 and below 1", isFraction);

const CHRONOLOGICAL_SPLIT_OPTIONS = {
  train: fraction,
  validation: optional(fraction),
} satisfies OptionTable<ThreeParts>;

/** Options of `chronologicalSplit`. */
export type ChronologicalSplitOptions = TwoParts | ThreeParts;

/** The first rows to learn from, the last to test on. */
export interface TrainTest<Rows> {
  readonly train: Rows;
  readonly test: Rows;
}

/** The same with a part between them. */
export interface TrainValidationTest<Rows> extends TrainTest<Rows> {
  readonly validation: Rows;
}

/**
 * Cuts rows into a first part to train on and a later part to test on, and on demand one for validation between them.
 * No row is moved: a forecast is tested on what came after the days that it learnt from.
 *
 * The cuts lie at int(train * n) and int((train + validation) * n), as in the usual Python line; the sum is taken as it
 * is read, 0.7 + 0.1 as 0.8, where doubles add up to a little less.
 *
 * @param rows an array of shape [rows, ...], whose parts are views (see `sliceRows`), or a list of anything
 * @throws ArgumentError if a fraction is none, or if a part would be empty
 *
 * @example
 * chronologicalSplit(["Mon", "Tue", "Wed", "Thu"], { train: 0.75 }); // → { train: [ 'Mon', 'Tue', 'Wed' ], test: [ 'Thu' ] }
 * const { validation } = chronologicalSplit(fromRows([1, 2, 3, 4, 5]), { train: 0.6, validation: 0.2 });
 * validation; // → shape [1]: 4
 */
export function chronologicalSplit<T extends TypedArray>(
  rows: NdArray<T>,
  options: ThreeParts,
): TrainValidationTest<NdArray<T>>;
export function chronologicalSplit<T extends TypedArray>(rows: NdArray<T>, options: TwoParts): TrainTest<NdArray<T>>;
export function chronologicalSplit<Row>(rows: readonly Row[], options: ThreeParts): TrainValidationTest<Row[]>;
export function chronologicalSplit<Row>(rows: readonly Row[], options: TwoParts): TrainTest<Row[]>;
export function chronologicalSplit(
  rows: NdArray<TypedArray> | readonly unknown[],
  options: ChronologicalSplitOptions,
): TrainTest<unknown> | TrainValidationTest<unknown> {
  const caller = "chronologicalSplit";
  const { train, validation } = readOptions(caller, CHRONOLOGICAL_SPLIT_OPTIONS, options);
  const list = isList(rows);
  if (!list) checkNdArray(caller, "rows", rows, { minRank: 1 });
  const count = list ? rows.length : rows.shape[0]!;
  const part = (name: string, start: number, end: number) => {
    if (start >= end) throw new ArgumentError(caller, name, `at least one of the ${count} rows`, 0);
    return list ? rows.slice(start, end) : sliceRows(rows, start, end);
  };

  const trainEnd = Math.floor(train * count);
  const both = Number((train + (validation ?? 0)).toFixed(12));
  if (both >= 1) throw new ArgumentError(caller, "train + validation", "below 1, to leave a test part", both);
  const testStart = validation === undefined ? trainEnd : Math.floor(both * count);
  const ends = { train: part("train", 0, trainEnd), test: part("test", testStart, count) };
  return validation === undefined ? ends : { ...ends, validation: part("validation", trainEnd, testStart) };
}

function isList(rows: NdArray<TypedArray> | readonly unknown[]): rows is readonly unknown[] {
  return Array.isArray(rows);
}
