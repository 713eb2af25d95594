import { RowValues } from "./RowValues.js";

describe("RowValues", () => {
  it("runs a rule over the rows", () => {
    const rows = new RowValues(
      {
        kind: "labels",
        rule: ({ targets, predictions, begin, end, index }, slopes) => {
          slopes.fill(index + 1, begin, end);
          return targets[index]! * predictions.subarray(begin, end).reduce((sum, value) => sum + value, 0);
        },
      },
      [2, 3],
    );
    const gradient = new Float32Array(6);
    rows.compute(Float32Array.of(10, 100), Float32Array.of(1, 2, 3, 4, 5, 6), gradient, 0.5);
    expect(Array.from(rows.values)).toEqual([60, 1500]);
    expect(Array.from(gradient)).toEqual([0.5, 0.5, 0.5, 1, 1, 1]);
    rows.compute(Float32Array.of(20, 100), Float32Array.of(1, 2, 3, 4, 5, 6));
    expect(Array.from(rows.values)).toEqual([120, 1500]);
  });
});
