import { type NdArray, RandomState, takeRows } from "@seqloom/array";

/** Rows and their classes. */
export interface Samples {
  readonly x: NdArray<Float64Array>;
  readonly y: Int32Array;
}

/**
 * Rows in a random order, cut into a part to train on and one to test on: the parts of scikit-learn's
 * `train_test_split(x, y, test_size, random_state)`, row by row.
 *
 * @param options `testSize`: share of the rows to test on, above 0 and below 1; `randomState`: seed of NumPy's generator
 *
 * @see https://scikit-learn.org/stable/modules/generated/sklearn.model_selection.train_test_split.html
 */
export function shuffledSplit(
  { x, y }: Samples,
  { testSize, randomState }: { testSize: number; randomState: number },
): { train: Samples; test: Samples } {
  const order = new RandomState(randomState).permutation(y.length);
  const count = Math.ceil(testSize * y.length);
  const part = (rows: Int32Array): Samples => ({ x: takeRows(x, rows), y: Int32Array.from(rows, (row) => y[row]!) });
  return { train: part(order.subarray(count)), test: part(order.subarray(0, count)) };
}
