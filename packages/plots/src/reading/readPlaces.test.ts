import { readPlaces } from "./readPlaces.js";

const read = (given: unknown, length = 2) => readPlaces("lineChart", "x", given, length);

describe("readPlaces", () => {
  it("reads numbers, dates and names, and counts from 0 where there are none", () => {
    expect(read([5, 10])).toEqual({ kind: "numbers", values: Float64Array.of(5, 10) });
    expect(read(undefined, 3)).toEqual({ kind: "numbers", values: Float64Array.of(0, 1, 2) });
    expect(read([new Date(0), new Date(1000)])).toEqual({ kind: "time", values: Float64Array.of(0, 1000) });
    expect(read(["一月", "二月"])).toEqual({ kind: "names", values: Float64Array.of(0, 1), names: ["一月", "二月"] });
  });

  it("names the place that is wrong", () => {
    expect(() => read([new Date(0), new Date(NaN)])).toThrow("lineChart: x[1] must be a valid date, got ");
    expect(() => read(["a", 1])).toThrow("lineChart: x[1] must be a text as the first one is, got 1.");
    expect(() => read([1, "a"])).toThrow('lineChart: x[1] must be a finite number, got "a".');
  });

  it("wants one place for each value, in a list", () => {
    expect(() => read([1, 2, 3])).toThrow(
      "lineChart: x must be a list of 2 places, one for each value, got [1, 2, 3].",
    );
    expect(() => read("ab")).toThrow('lineChart: x must be a list of numbers, of dates or of texts, got "ab".');
  });
});
