/** A value for each way of training: 100 epochs before the 12, as on the slide, or none. */
export interface Ways<Value = number> {
  readonly tried: Value;
  readonly fresh: Value;
}

/**
 * Test errors of Keras 3.15.1 with the settings of `--as-on-slide`, on the slide's prices of TSMC (389 days to 2023-08-14), by
 * seed: LSTMs of 50 units with Dropout, windows of 60, batches of 10, RMSprop at 1e-5.
 */
const OF_KERAS: Ways<readonly number[]> = { tried: [0.0085, 0.0074, 0.0096], fresh: [0.1907, 0.0444, 0.1523] };

/** A row for each way: its name, the error of this run, and those of Keras, from the least to the most. */
export function wayRows(names: Ways<string>, ways: Ways): string[][] {
  return (["fresh", "tried"] as const).map((way) => [names[way], ways[way].toFixed(4), rangeOf(OF_KERAS[way])]);
}

function rangeOf(values: readonly number[]): string {
  const ends = [Math.min(...values), Math.max(...values)].map((value) => value.toFixed(4));
  return ends[0] === ends[1] ? ends[0]! : ends.join(" – ");
}
