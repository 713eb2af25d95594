import { fromRows } from "@seqloom/array";
import { pairsOf, seriesOf } from "./pairsOf.js";

describe("pairsOf", () => {
  it("takes [rows] and [rows, 1] for the same, and columns for series", () => {
    const pair = { truth: Float64Array.of(1, 2), forecast: Float64Array.of(3, 4) };
    expect(pairsOf("f", [1, 2], fromRows([[3], [4]]))).toEqual([pair]);
    expect(pairsOf("f", fromRows([[1, 1], [2, 2]]), fromRows([[3, 3], [4, 4]]))).toEqual([pair, pair]); // prettier-ignore
  });

  it("refuses sizes that differ, nothing, and what is no number", () => {
    expect(() => pairsOf("f", [1, 2], [1])).toThrow("f: rows of forecast must be 2, as many as truth has, got 1.");
    expect(() => pairsOf("f", [1, 2], fromRows([[1, 2], [3, 4]]))).toThrow("columns of forecast must be 1"); // prettier-ignore
    expect(() => pairsOf("f", [], [])).toThrow("f: truth must be at least one number, got [].");
    expect(() => pairsOf("f", [1, NaN], [1, 2])).toThrow("f: truth[1] must be a finite number, got NaN.");
    expect(() => pairsOf("f", fromRows([[1, 2]]), fromRows([[1, Infinity]]))).toThrow(
      "forecast[0][1] must be a finite",
    );
  });
});

describe("seriesOf", () => {
  it("reads one series as float64", () => {
    expect(seriesOf("f", "history", fromRows([[1], [2]]))).toEqual(Float64Array.of(1, 2));
    expect(() => seriesOf("f", "history", fromRows([[1, 2]]))).toThrow("history must be one series, of shape [rows]");
  });
});
