import { fromRows } from "@seqloom/array";
import type { NdArray, TypedArray } from "@seqloom/array";
import { forecastWarnings } from "./forecastWarnings.js";

const rows = (count: number, row: (t: number) => number[]) => fromRows(Array.from({ length: count }, (_, t) => row(t)));
const noise = (t: number) => Math.sin(t * t);

/** Windows of 6 rows, each with the target `ahead` rows behind its first row. */
function look(data: NdArray<TypedArray>, { targets = data, ahead = 6, samplingRate = 1 } = {}): string[] {
  const count = data.shape[0]! - Math.max(ahead, 5);
  return forecastWarnings({
    ...{ data, targets, count, span: 6, samplingRate },
    ...{ startOf: (window) => window, targetOf: (window) => window + ahead },
  });
}

describe("forecastWarnings", () => {
  it("finds nothing wrong with scaled noise and targets behind the window", () => {
    expect(look(rows(100, (t) => [noise(t), noise(t + 7)]))).toEqual([]);
  });

  it("names the first feature with a range over 1000, with that range, but leaves integers alone", () => {
    const unscaled = rows(50, (t) => [noise(t), 500 * noise(t), 600 * noise(t), 10 * t * t]);
    expect(look(unscaled)[0]).toMatch(/^feature 2 \(and 1 more\) reaches from -59\d\.\d+ to 59\d\.\d+; networks learn/);
    const words = { data: Int32Array.from({ length: 50 }, (_, t) => (t * 977) % 5000), shape: [50, 1] };
    expect(look(words)).toEqual([]);
  });

  it("looks at the rows of the windows alone, and over NaN", () => {
    const data = rows(100, (t) => [t > 90 ? 1e6 : t === 3 ? NaN : noise(t)]);
    const windows = { data, targets: undefined, count: 50, startOf: (window: number) => window, targetOf: () => 0 };
    expect(forecastWarnings({ ...windows, span: 6, samplingRate: 1 })).toEqual([]);
    expect(forecastWarnings({ ...windows, count: 90, span: 6, samplingRate: 1 })).toHaveLength(1);
  });

  it("says that a constant target leaves nothing to forecast", () => {
    const data = rows(50, (t) => [noise(t)]);
    const targets = rows(50, () => [1, 0]);
    expect(look(data, { targets })).toEqual([
      "the target is the same for every window, so there is nothing to forecast.",
    ]);
  });

  it("finds the feature and the step where a window contains its target", () => {
    const data = rows(100, (t) => [noise(t), noise(t + 31)]);
    const targets = rows(100, (t) => [noise(t + 31)]);
    expect(look(data, { targets, ahead: 4 })[0]).toContain("it is feature 1 of step 4, so a model can copy it.");
    expect(look(data, { targets, ahead: 4, samplingRate: 2 })[0]).toContain("feature 1 of step 2,");
    expect(look(data, { targets, ahead: 3, samplingRate: 2 })).toEqual([]); // a row that the windows leave out
    expect(look(data, { targets, ahead: 6 })).toEqual([]);
  });

  it("takes a series that repeats itself for what it is", () => {
    expect(look(rows(100, (t) => [t % 5]))).toEqual([]); // the target is also in the window, one period before
  });

  it("sees float64 targets in windows of float32", () => {
    const targets = fromRows(Array.from({ length: 100 }, (_, t) => [noise(t)]), "float64"); // prettier-ignore
    const data = rows(100, (t) => [noise(t)]);
    const windows = {
      data,
      targets,
      count: 90,
      startOf: (window: number) => window,
      targetOf: (window: number) => window,
    };
    expect(forecastWarnings({ ...windows, span: 6, samplingRate: 1 })).toHaveLength(1);
  });

  it("does not judge by fewer than eight windows", () => {
    expect(look(rows(12, (t) => [noise(t)]), { ahead: 5 })).toEqual([]); // prettier-ignore
    expect(look(rows(13, (t) => [noise(t)]), { ahead: 5 })).toHaveLength(1); // prettier-ignore
  });
});
