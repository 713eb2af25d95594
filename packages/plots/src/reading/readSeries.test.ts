import { MOST_SERIES, readNamed, readSeries } from "./readSeries.js";

const read = (given: unknown) => readSeries("lineChart", "series", given);

describe("readSeries", () => {
  it("reads one series, or several by name", () => {
    expect(read([1, 2])).toEqual([{ name: "", values: Float64Array.of(1, 2) }]);
    expect(read({ 預測值: [1, 2], 真實值: Int8Array.of(3, 4) })).toEqual([
      { name: "預測值", values: Float64Array.of(1, 2) },
      { name: "真實值", values: Float64Array.of(3, 4) },
    ]);
  });

  it("names a series of another length", () => {
    expect(() => read({ a: [1, 2], b: [1, 2, 3] })).toThrow(
      'lineChart: series["b"] must be a list of 2 numbers, as the first series is, got Float64Array(3).',
    );
  });

  it("names a wrong value in a series", () => {
    expect(() => read({ a: [1, NaN] })).toThrow('lineChart: series["a"][1] must be a finite number, got NaN.');
    expect(() => read({ a: [] })).toThrow('lineChart: series["a"] must be a list of numbers, got [].');
  });
});

describe("readNamed", () => {
  it("refuses what holds nothing by names, and more series than have a look of their own", () => {
    const named = (given: unknown) => readNamed("f", "series", given, "an object of lists");
    for (const given of [{}, null, 5, "text", new Float32Array(2)]) {
      expect(() => named(given)).toThrow("f: series must be an object of lists, got ");
    }
    const many = Object.fromEntries(Array.from({ length: MOST_SERIES + 1 }, (_, i) => [`s${i}`, [1]]));
    expect(() => named(many)).toThrow("f: series must be made of 36 series or fewer, got 37.");
  });
});
