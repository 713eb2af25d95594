import { isNumbers, readNumbers } from "./readNumbers.js";

const read = (given: unknown, gaps = false) => readNumbers("lineChart", "series", given, gaps);

describe("readNumbers", () => {
  it("reads lists, typed arrays and arrays of one column into an array of its own", () => {
    const given = Float64Array.of(1, 2);
    const numbers = read(given);
    expect(numbers).toEqual(given);
    expect(numbers).not.toBe(given);
    for (const same of [[1, 2], Int32Array.of(1, 2), { data: given, shape: [2] }, { data: given, shape: [2, 1] }]) {
      expect(read(same)).toEqual(given);
    }
  });

  it("takes null for a missing value where there may be gaps", () => {
    expect(read([1, null, 3], true)).toEqual(Float64Array.of(1, NaN, 3));
    expect(() => read([1, null])).toThrow("lineChart: series[1] must be a finite number, got null.");
  });

  it("names the first value that is no finite number", () => {
    const allowed = "a finite number, or null for a missing value";
    expect(() => read([1, NaN], true)).toThrow(`lineChart: series[1] must be ${allowed}, got NaN.`);
    expect(() => read(Float32Array.of(Infinity))).toThrow(
      "lineChart: series[0] must be a finite number, got Infinity.",
    );
    expect(() => read([1, "2"])).toThrow('lineChart: series[1] must be a finite number, got "2".');
    expect(() => read([1, undefined], true)).toThrow(`lineChart: series[1] must be ${allowed}, got undefined.`);
  });

  it("refuses what is no list of numbers, and an empty one", () => {
    for (const given of [[], new Float32Array(0), 5, null, undefined, "12", { data: [1], shape: [1] }, new Map()]) {
      expect(() => read(given)).toThrow("lineChart: series must be a list of numbers, got ");
    }
  });
});

describe("isNumbers", () => {
  it("looks at the kind of list alone", () => {
    expect([[], Uint8Array.of(1), { data: Uint8Array.of(1, 2), shape: [2, 1] }].map(isNumbers)).toEqual([
      true,
      true,
      true,
    ]);
    const others = [
      { data: Uint8Array.of(1, 2), shape: [1, 2] },
      { a: [1] },
      new DataView(new ArrayBuffer(8)),
      BigInt64Array.of(1n),
    ];
    expect(others.map(isNumbers)).toEqual([false, false, false, false]);
  });
});
