import { samplingOf } from "./samplingOf.js";
import { walkThrough } from "./walkThrough.js";
import { weatherWindows } from "./weatherWindows.js";

describe("walkThrough", () => {
  it("finds the rows that the generator draws with the same seed", () => {
    const sampling = samplingOf(true);
    const rows = 24_000;
    const data = { data: Float64Array.from({ length: rows }, (_, row) => Math.sin(row)), shape: [rows, 1] };
    const windows = weatherWindows(data, { sampling, target: 0, seed: 7, quick: false, onWarning: () => undefined });
    const { x, y } = windows.batches("train").next().value;
    const samples = walkThrough(rows, { sampling, range: windows.parts.train, seed: 7 });
    expect(samples.map(({ place }) => place)).toEqual([1, 2, 128]);
    for (const { place, a, first, last, target } of samples) {
      expect([first, last, target]).toEqual([a - 1440, a - 6, a + 144]);
      expect(x.data[(place - 1) * 240]).toBe(data.data[first]);
      expect(x.data[place * 240 - 1]).toBe(data.data[last]);
      expect(y.data[place - 1]).toBe(data.data[target]);
    }
  });
});
