import fc from "fast-check";
import { takeWindows } from "./takeWindows.js";

const pairs = { data: Int16Array.of(0, 100, 1, 101, 2, 102, 3, 103), shape: [4, 2] };
const everyStep = { length: 2, samplingRate: 1, reverse: false };

describe("takeWindows", () => {
  it("copies the rows before each end, with all their features", () => {
    expect(takeWindows(pairs, Int32Array.of(2, 4), everyStep)).toEqual({
      data: Int16Array.of(0, 100, 1, 101, 2, 102, 3, 103),
      shape: [2, 2, 2],
    });
  });

  it("keeps every third row from the first on, and turns the window round", () => {
    const window = { length: 4, samplingRate: 3, reverse: true };
    expect(takeWindows(pairs, Int32Array.of(4), window)).toEqual({
      data: Int16Array.of(3, 103, 0, 100),
      shape: [1, 2, 2],
    });
  });

  it("is data[end - length : end : samplingRate] for any window", () => {
    const cases = fc.record({
      length: fc.integer({ min: 0, max: 12 }),
      samplingRate: fc.integer({ min: 1, max: 5 }),
      reverse: fc.boolean(),
      extra: fc.integer({ min: 0, max: 5 }),
    });
    fc.assert(
      fc.property(cases, ({ length, samplingRate, reverse, extra }) => {
        const end = length + extra;
        const series = Float64Array.from({ length: end }, (_, row) => row * row);
        const kept = [...series.slice(extra)].filter((_, step) => step % samplingRate === 0);
        const taken = takeWindows({ data: series, shape: [end] }, Int32Array.of(end), {
          length,
          samplingRate,
          reverse,
        });
        expect([...taken.data]).toEqual(reverse ? kept.reverse() : kept);
        expect(taken.shape).toEqual([1, kept.length]);
      }),
    );
  });
});
