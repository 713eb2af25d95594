import {
  ArgumentError,
  checkNdArray,
  custom,
  type NdArray,
  optional,
  type OptionTable,
  readOptions,
  sliceRows,
  type TrainTest,
  type TypedArray,
} from "@seqloom/array";

/** Options of `trainTestSplit`: a number of rows, or a fraction of them. */
export interface TrainTestSplitOptions {
  /** Default: what trainSize leaves, or 0.25. */
  readonly testSize?: number;
  /** Default: what testSize leaves. */
  readonly trainSize?: number;
}

const CALLER = "trainTestSplit";
const SIZE = "a number of rows, or a fraction above 0 and below 1";

const TRAIN_TEST_SPLIT_OPTIONS = {
  testSize: optional(custom<number>(SIZE, isSize)),
  trainSize: optional(custom<number>(SIZE, isSize)),
} satisfies OptionTable<TrainTestSplitOptions>;

/**
 * Cuts rows into a first part to train on and the part behind it to test on, at the places of scikit-learn's
 * `train_test_split(shuffle=False)`. With sizes that leave rows over, those are the last ones, in neither part.
 *
 * `chronologicalSplit` of @seqloom/array also has a part for validation.
 *
 * @param rows shape [rows, ...], whose parts are views, or a list of anything
 * @throws ArgumentError if a part would be empty or the sizes exceed the rows
 *
 * @example
 * trainTestSplit(["Mon", "Tue", "Wed", "Thu", "Fri"]); // → { train: [ 'Mon', 'Tue', 'Wed' ], test: [ 'Thu', 'Fri' ] }
 * trainTestSplit([1, 2, 3, 4, 5], { testSize: 1 }).test; // → [ 5 ]
 * @see https://scikit-learn.org/stable/modules/generated/sklearn.model_selection.train_test_split.html
 */
export function trainTestSplit<T extends TypedArray>(
  rows: NdArray<T>,
  options?: TrainTestSplitOptions,
): TrainTest<NdArray<T>>;
export function trainTestSplit<Row>(rows: readonly Row[], options?: TrainTestSplitOptions): TrainTest<Row[]>;
export function trainTestSplit(
  rows: NdArray<TypedArray> | readonly unknown[],
  options?: TrainTestSplitOptions,
): TrainTest<unknown> {
  const { testSize, trainSize } = readOptions(CALLER, TRAIN_TEST_SPLIT_OPTIONS, options);
  if (!isList(rows)) checkNdArray(CALLER, "rows", rows, { minRank: 1 });
  const count = isList(rows) ? rows.length : rows.shape[0]!;
  const [train, test] = readSizes(count, trainSize, testSize);
  const part = (start: number, end: number) => (isList(rows) ? rows.slice(start, end) : sliceRows(rows, start, end));
  return { train: part(0, train), test: part(train, train + test) };
}

/** Rows in each part. */
function readSizes(rows: number, trainSize: number | undefined, testSize: number | undefined): [number, number] {
  checkCount("testSize", testSize, rows);
  checkCount("trainSize", trainSize, rows);
  const wanted = trainSize === undefined && testSize === undefined ? 0.25 : testSize;
  const givenTest = wanted === undefined ? undefined : wanted < 1 ? Math.ceil(wanted * rows) : wanted;
  const givenTrain = trainSize === undefined ? undefined : trainSize < 1 ? Math.floor(trainSize * rows) : trainSize;
  const train = givenTrain ?? rows - givenTest!;
  const test = givenTest ?? rows - givenTrain!;
  if (train + test > rows)
    throw new ArgumentError(CALLER, "trainSize + testSize", `at most all ${rows} rows`, train + test);
  if (train < 1) throw new ArgumentError(CALLER, "train", `at least one of the ${rows} rows`, train);
  if (test < 1) throw new ArgumentError(CALLER, "test", `at least one of the ${rows} rows`, test);
  return [train, test];
}

function checkCount(name: string, size: number | undefined, rows: number): void {
  if (size === undefined || size < 1 || size < rows) return;
  throw new ArgumentError(CALLER, name, `below ${rows}, the number of rows`, size);
}

function isSize(value: unknown): boolean {
  return typeof value === "number" && value > 0 && (value < 1 || Number.isSafeInteger(value));
}

function isList(rows: NdArray<TypedArray> | readonly unknown[]): rows is readonly unknown[] {
  return Array.isArray(rows);
}
