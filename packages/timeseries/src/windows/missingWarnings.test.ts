import { fromRows } from "@seqloom/array";
import fc from "fast-check";
import { missingWarnings } from "./missingWarnings.js";

describe("missingWarnings", () => {
  /** Ten rows of two columns, some of them with another number. */
  const table = (others: readonly (readonly [row: number, column: number, value: number])[]) => {
    const data = fromRows(Array.from({ length: 10 }, (_, row) => [row, row]));
    for (const [row, column, value] of others) data.data[2 * row + column] = value;
    return data;
  };
  const windows = { count: 6, span: 4, samplingRate: 1, startOf: (w: number) => w, targetOf: (w: number) => w + 4 };
  const rest = "; training on it makes every weight NaN. Fill such numbers, or leave their rows out.";

  it("counts the windows and the targets that hold NaN or infinite numbers, and names the first", () => {
    const data = table([[3, 1, NaN], [9, 0, -Infinity]]); // prettier-ignore
    expect(missingWarnings([{ ...windows, data, targets: data }])).toEqual([
      `NaN or infinite numbers in 4 of 6 windows, first NaN in row 3, column 1${rest}`,
      `NaN or infinite numbers in the targets of 1 of 6 windows, first -Infinity in row 9, column 0${rest}`,
    ]);
    expect(missingWarnings([{ ...windows, data: table([]), targets: table([]) }])).toEqual([]);
  });

  it("looks at the rows that the windows keep, and at every row of a horizon", () => {
    const data = table([[3, 0, NaN]]);
    const sampled = { ...windows, data, targets: undefined, samplingRate: 2 }; // rows w and w + 2
    expect(missingWarnings([sampled])).toEqual([`NaN or infinite numbers in 2 of 6 windows, first NaN in row 3, column 0${rest}`]); // prettier-ignore
    const strided = { ...sampled, count: 3, startOf: (w: number) => 2 * w }; // rows 0 2, 2 4, 4 6
    expect(missingWarnings([strided])).toEqual([]);
    const targets = table([[8, 1, NaN]]);
    const ahead = { ...windows, data: table([]), targets, count: 4, horizon: 3, targetColumns: [5, 7] };
    expect(missingWarnings([ahead])).toEqual([
      `NaN or infinite numbers in the targets of 2 of 4 windows, first NaN in row 8, column 7${rest}`,
    ]);
  });

  it("counts over several series, and names that of the first", () => {
    const parts = [[], [[0, 0, NaN]], [[1, 0, Infinity]]].map((others) => table(others as [number, number, number][]));
    expect(missingWarnings(parts.map((data) => ({ ...windows, data, targets: undefined })))).toEqual([
      `NaN or infinite numbers in 3 of 18 windows, first NaN in row 0, column 0 of series[1]${rest}`,
    ]);
  });

  it("passes over integers, which are always finite, and windows without steps", () => {
    const data = { data: Int32Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10), shape: [10] };
    expect(missingWarnings([{ ...windows, data, targets: data }])).toEqual([]);
    expect(missingWarnings([{ ...windows, span: 0, data: table([[3, 1, NaN]]), targets: undefined }])).toEqual([]);
  });

  it("counts as plain loops do", () => {
    const row = fc.constantFrom(1, 1, 1, NaN, Infinity);
    const cases = fc.record({ rows: fc.array(row, { minLength: 12, maxLength: 30 }), span: fc.integer({ min: 1, max: 6 }), samplingRate: fc.integer({ min: 1, max: 4 }), stride: fc.integer({ min: 1, max: 3 }) }); // prettier-ignore
    fc.assert(
      fc.property(cases, ({ rows, span, samplingRate, stride }) => {
        const count = Math.floor((rows.length - span) / stride) + 1;
        const held = (w: number) => rows.slice(w * stride, w * stride + span).filter((_, i) => i % samplingRate === 0);
        const expected = Array.from({ length: count }, (_, w) => w).filter((w) => !held(w).every(Number.isFinite)).length; // prettier-ignore
        const looked = { data: fromRows(rows), targets: undefined, count, span, samplingRate, startOf: (w: number) => w * stride, targetOf: () => 0 }; // prettier-ignore
        const [warning = "in 0 of"] = missingWarnings([looked]);
        expect(Number(/in (\d+) of/.exec(warning)![1])).toBe(expected);
      }),
    );
  });
});
