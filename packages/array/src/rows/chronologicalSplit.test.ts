import fc from "fast-check";
import { chronologicalSplit } from "./chronologicalSplit.js";
import { fromRows } from "./fromRows.js";

const days = (count: number) => Array.from({ length: count }, (_, i) => i);

describe("chronologicalSplit", () => {
  it("cuts the 31 days of the course at 75 %: 23 to learn from, 8 to test on", () => {
    const { train, test } = chronologicalSplit(days(31), { train: 0.75 });
    expect([train.length, test.length]).toEqual([23, 8]);
    expect([...train, ...test]).toEqual(days(31));
  });

  it("cuts arrays into views of the same kind", () => {
    const rows = fromRows([[1, 2], [3, 4], [5, 6], [7, 8]], "float64"); // prettier-ignore
    const { train, test } = chronologicalSplit(rows, { train: 0.5 });
    expect(train).toEqual({ data: Float64Array.of(1, 2, 3, 4), shape: [2, 2] });
    expect(test).toEqual({ data: Float64Array.of(5, 6, 7, 8), shape: [2, 2] });
    expect(test.data.buffer).toBe(rows.data.buffer);
  });

  it("puts the validation part between the two, and reads 0.7 + 0.1 as 0.8", () => {
    const parts = chronologicalSplit(days(10), { train: 0.7, validation: 0.1 });
    expect(parts).toEqual({ train: [0, 1, 2, 3, 4, 5, 6], validation: [7], test: [8, 9] });
    expect(0.7 + 0.1).toBeLessThan(0.8); // why a plain sum would leave validation empty
  });

  it("cuts where Python's int(train * n) cuts, 0.29 * 100 at 28", () => {
    expect(chronologicalSplit(days(100), { train: 0.29 }).train).toEqual(days(28));
  });

  it("loses no row, repeats none and keeps their order", () => {
    const shares = fc.integer({ min: 10, max: 45 });
    fc.assert(
      fc.property(fc.integer({ min: 20, max: 200 }), shares, shares, (count, train, validation) => {
        const options = { train: train / 100, validation: validation / 100 };
        const parts = chronologicalSplit(days(count), options);
        expect([...parts.train, ...parts.validation, ...parts.test]).toEqual(days(count));
        expect(Math.abs(parts.validation.length - options.validation * count)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("names the part that would be empty", () => {
    expect(() => chronologicalSplit(days(3), { train: 0.1 })).toThrow(
      "chronologicalSplit: train must be at least one of the 3 rows, got 0.",
    );
    expect(() => chronologicalSplit(days(3), { train: 0.5, validation: 0.1 })).toThrow(
      "chronologicalSplit: validation must be at least one of the 3 rows, got 0.",
    );
    expect(() => chronologicalSplit([], { train: 0.5 })).toThrow("train must be at least one of the 0 rows, got 0.");
  });

  it("refuses shares that are no fractions or leave nothing to test on", () => {
    expect(() => chronologicalSplit(days(9), { train: 80 })).toThrow(
      "chronologicalSplit: train must be a fraction above 0 and below 1, got 80.",
    );
    expect(() => chronologicalSplit(days(9), { train: 0.9, validation: 0.1 })).toThrow(
      "chronologicalSplit: train + validation must be below 1, to leave a test part, got 1.",
    );
    expect(() => chronologicalSplit(days(9), {} as never)).toThrow(
      "train must be a fraction above 0 and below 1, got und",
    );
    expect(() => chronologicalSplit("abc" as never, { train: 0.5 })).toThrow(
      "chronologicalSplit: rows must be an NdArray",
    );
  });
});
