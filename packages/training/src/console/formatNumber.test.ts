import { join } from "node:path";
import fc from "fast-check";
import { readJson } from "@seqloom/testing";
import { formatFixed, formatNumber, formatValues } from "./formatNumber.js";

/** A number as Python writes it, then with 4 decimals, without, and as the bar and `verbose: 2` show it. */
type Row = [number: string, decimals4: string, decimals0: string, bar: string, line: string];

const { rows } = readJson<{ rows: Row[] }>(join(import.meta.dirname, "../fixtures/numbers.json"));

function fromPython(text: string): number {
  return text.endsWith("inf") ? Number(text.replace("inf", "Infinity")) : Number(text);
}

describe("formatFixed", () => {
  it.each(rows)("writes %s as Python does", (number, decimals4, decimals0) => {
    expect(formatFixed(fromPython(number), 4)).toBe(decimals4);
    expect(formatFixed(fromPython(number), 0)).toBe(decimals0);
  });

  it("rounds what lies exactly half way to the even digit", () => {
    expect([0.03125, 0.09375, 17 / 32].map((value) => formatFixed(value, 4))).toEqual(["0.0312", "0.0938", "0.5312"]);
    expect([0.5, 1.5, 2.5, -2.5].map((value) => formatFixed(value, 0))).toEqual(["0", "2", "2", "-2"]);
  });

  it("is never further from the number than half a unit of the last digit", () => {
    fc.assert(
      fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), (value) => {
        expect(Math.abs(Number(formatFixed(value, 4)) - value)).toBeLessThanOrEqual(0.5e-4 + 1e-9);
      }),
    );
  });
});

describe("formatNumber", () => {
  it.each(rows)("shows %s as Keras does", (number, _, __, bar, line) => {
    expect(formatNumber(fromPython(number), { ignoreSign: true })).toBe(bar);
    expect(formatNumber(fromPython(number), { ignoreSign: false })).toBe(line);
  });
});

describe("formatValues", () => {
  it("names each value", () => {
    const values = new Map([["loss", 0.5], ["acc", 1e-4]]); // prettier-ignore
    expect(formatValues(values, { ignoreSign: true })).toBe(" - loss: 0.5000 - acc: 1.0000e-04");
  });
});
