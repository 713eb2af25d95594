import { lookbackGenerator } from "@seqloom/timeseries";
import { naiveError } from "./naiveError.js";

describe("naiveError", () => {
  it("is the mean distance from the last step of each window to its target", () => {
    const rows = Array.from({ length: 30 }, (_, row) => [0, row]); // one more in each row
    const windows = lookbackGenerator(rows, { lookback: 4, delay: 3, step: 1, batchSize: 5, target: 1 });
    expect(naiveError(windows, 2, 1)).toBe(4); // the target lies delay + 1 rows behind the last step
  });
});
