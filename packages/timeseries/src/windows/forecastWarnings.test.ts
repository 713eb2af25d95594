import { fromRows, type NdArray, type TypedArray } from "@seqloom/array";
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

  it("names what is missing and what was not scaled, in the rows of the windows alone", () => {
    const data = rows(100, (t) => [t > 90 ? 1e4 * t : t === 3 ? NaN : noise(t)]);
    const windows = { data, targets: undefined, startOf: (window: number) => window, targetOf: () => 0 };
    const look = (count: number) => forecastWarnings({ ...windows, count, span: 6, samplingRate: 1 });
    expect(look(50)).toEqual([expect.stringContaining("in 4 of 50 windows, first NaN in row 3, column 0;")]);
    expect(look(90)).toEqual([
      expect.stringContaining("in 4 of 90 windows"),
      expect.stringMatching(
        /^feature 0 reaches from -0\.99\d+ to 940000; networks learn little from a range over 1000\./,
      ),
    ]);
    expect(look(0)).toEqual([]);
  });

  it("says of several series once what is wrong with each", () => {
    const part = (seed: number) => {
      const data = rows(50, (t) => [900 * noise(t + seed)]);
      return { data, targets: rows(50, () => [1]), count: 40, span: 6, samplingRate: 1, startOf: (w: number) => w, targetOf: (w: number) => w }; // prettier-ignore
    };
    expect(forecastWarnings(part(0), part(0), part(0))).toHaveLength(2);
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
