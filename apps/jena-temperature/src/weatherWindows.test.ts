import type { NdArray } from "@seqloom/array";
import { samplingOf } from "./samplingOf.js";
import { partsOf, weatherWindows } from "./weatherWindows.js";

/** Rows whose first column is their number, and whose second is its tenth. */
function numbered(rows: number): NdArray<Float64Array> {
  return { data: Float64Array.from({ length: 2 * rows }, (_, i) => (i % 2 ? (i - 1) / 20 : i / 2)), shape: [rows, 2] };
}

const options = { target: 1, seed: 1, quick: false, onWarning: () => undefined };

describe("partsOf", () => {
  it("has the rows of the slides of the ten-minute file", () => {
    expect(partsOf(420_551, samplingOf(true))).toEqual({
      train: [0, 200_000],
      validation: [200_001, 300_000],
      test: [300_001, undefined],
    });
  });

  it("has a sixth of them of the hourly one", () => {
    expect(partsOf(70_092, samplingOf(false))).toMatchObject({ train: [0, 33_333], validation: [33_333, 50_000] });
  });
});

describe("weatherWindows", () => {
  it("needs 769 batches of the ten-minute rows to validate, as on the slides", () => {
    const windows = weatherWindows(numbered(420_551), { ...options, sampling: samplingOf(true) });
    expect(windows.batches("validation").steps).toBe(Math.floor((300_000 - 200_001 - 1440) / 128));
    // The slide counts to the last row; the generator stops a day before it, where the targets end.
    expect(windows.batches("test").steps).toBe(Math.floor((420_551 - 144 - 1 - 300_001 - 1440) / 128));
  });

  it("shows twenty batches in a quick look, and says each warning once", () => {
    const warnings: string[] = [];
    const onWarning = (warning: string) => warnings.push(warning);
    const data = numbered(24_000);
    const windows = weatherWindows(data, { ...options, sampling: samplingOf(true), quick: true, onWarning });
    windows.batches("test");
    expect(windows.steps).toEqual({ validation: 20, test: 20 });
    expect(warnings.length).toBeGreaterThan(0);
    expect(new Set(warnings).size).toBe(warnings.length);
  });

  it("looks back from a row, every half hour, to the temperature a day behind it", () => {
    const windows = weatherWindows(numbered(24_000), { ...options, sampling: samplingOf(true, true) });
    const { x, y } = windows.batches("train").next().value;
    const [first, second, last] = [x.data[0]!, x.data[2]!, x.data[2 * 239]!];
    expect([x.shape, second - first, last - first]).toEqual([[128, 240, 2], 3, 717]);
    expect(y.data[0]).toBeCloseTo((first + 720 + 144) / 10);
  });

  it("has the windows of the second week of the test, hour by hour", () => {
    const windows = weatherWindows(numbered(4000), { ...options, sampling: samplingOf(false) });
    const { x, y, firstTarget } = windows.week();
    expect(x.shape).toEqual([168, 240, 2]);
    expect(firstTarget).toBe(windows.parts.test[0] + 168 + 264);
    expect([y.data[0], y.data[167]]).toEqual([firstTarget / 10, (firstTarget + 167) / 10]);
  });

  it("ends with the window from which nobody knows the target yet", () => {
    const { data, shape } = weatherWindows(numbered(4000), { ...options, sampling: samplingOf(false) }).last();
    expect([shape, data[0], data[2 * 239]]).toEqual([[1, 240, 2], 3760, 3999]);
    const ten = weatherWindows(numbered(24_000), { ...options, sampling: samplingOf(true) }).last();
    expect([ten.data[0], ten.data[2 * 239]]).toEqual([24_000 - 1440, 24_000 - 6]);
  });
});
