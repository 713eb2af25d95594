import { fromRows } from "@seqloom/array";
import fc from "fast-check";
import { forecastWindows, type ForecastWindowsOptions } from "./forecastWindows.js";
import { TimeseriesGenerator } from "./TimeseriesGenerator.js";

const quiet = { onWarning: () => undefined };
const upTo = (rows: number) => Array.from({ length: rows }, (_, row) => row);

describe("forecastWindows", () => {
  it("gives the rows behind each window, after a gap", () => {
    const [batch] = forecastWindows(upTo(9), { length: 3, gap: 2, horizon: 3, samplingRate: 2 });
    expect(batch).toEqual({
      x: { data: Float32Array.of(0, 2, 1, 3), shape: [2, 2] },
      y: { data: Float32Array.of(5, 6, 7, 6, 7, 8), shape: [2, 3] },
    });
  });

  it("gives one column as [batch, horizon], several as [batch, horizon, columns]", () => {
    const rows = fromRows(upTo(6).map((row) => [row, 10 * row, 100 * row]));
    const shapeOf = (targets?: number | number[]) => forecastWindows(rows, { length: 3, horizon: 2, ...(targets === undefined ? {} : { targets }) }).at(0).y.shape; // prettier-ignore
    expect([shapeOf(1), shapeOf([1]), shapeOf([2, 0]), shapeOf()]).toEqual([[2, 2], [2, 2, 1], [2, 2, 2], [2, 2, 3]]); // prettier-ignore
    expect([...forecastWindows(rows, { length: 5, targets: [2, 0] }).at(0).y.data]).toEqual([500, 5]);
  });

  it("equals TimeseriesGenerator for one step ahead, whatever the options", () => {
    const sizes = fc.record({
      length: fc.integer({ min: 1, max: 6 }),
      samplingRate: fc.integer({ min: 1, max: 3 }),
      stride: fc.integer({ min: 1, max: 4 }),
      batchSize: fc.integer({ min: 1, max: 5 }),
    });
    fc.assert(
      fc.property(sizes, fc.integer({ min: 1, max: 20 }), (options, more) => {
        const series = upTo(options.length + more);
        const theirs = new TimeseriesGenerator(series, series, { ...options, ...quiet });
        const ours = [...forecastWindows(series, { ...options, ...quiet })];
        expect(ours.map(({ x, y }) => [x, [...y.data]])).toEqual([...theirs].map(({ x, y }) => [x, [...y.data]]));
      }),
    );
  });

  it("lets no window reach from one series into the next, shuffled too", () => {
    const lengths = fc.array(fc.integer({ min: 5, max: 12 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(lengths, fc.integer({ min: 1, max: 3 }), fc.boolean(), (rows, stride, shuffle) => {
        const series = rows.map((count, i) => fromRows(upTo(count).map((row) => [100 * i + row])));
        const dataset = forecastWindows(series, { length: 3, horizon: 2, stride, shuffle, targets: 0, batchSize: 4, ...quiet }); // prettier-ignore
        const seen: number[] = [];
        for (const { x, y } of dataset) {
          for (let window = 0; window < x.shape[0]!; window++) {
            const first = x.data[window * 3]!;
            seen.push(first);
            expect([...x.data.slice(window * 3, window * 3 + 3)]).toEqual([first, first + 1, first + 2]);
            expect([...y.data.slice(window * 2, window * 2 + 2)]).toEqual([first + 3, first + 4]);
          }
        }
        const wanted = rows.flatMap((count, i) => upTo(count - 4).filter((row) => row % stride === 0).map((row) => 100 * i + row)); // prettier-ignore
        expect(seen.sort((a, b) => a - b)).toEqual(wanted);
      }),
    );
  });

  it("warns once of what several series share", () => {
    const flat = { data: new Float32Array(20).fill(3), shape: [20] };
    const said: string[] = [];
    forecastWindows([flat, flat], { length: 3, onWarning: (warning) => said.push(warning) });
    expect(said).toEqual([
      "forecastWindows: the target is the same for every window, so there is nothing to forecast.",
    ]);
  });

  it("warns of NaN and infinite numbers in windows and anywhere in the horizon, with the series", () => {
    const noise = (seed: number) => fromRows(Array.from({ length: 10 }, (_, t) => [Math.sin(t * t + seed), Math.cos(t * t)])); // prettier-ignore
    const series = [noise(0), noise(1), noise(2)];
    series[1]!.data[2 * 9 + 1] = Infinity; // row 9: the last of the horizon of the last window
    series[2]!.data[2 * 0] = NaN;
    const said: string[] = [];
    forecastWindows(series, { length: 3, horizon: 2, targets: 1, onWarning: (warning) => said.push(warning) });
    expect(said).toEqual([
      expect.stringMatching(
        /^forecastWindows: NaN or infinite numbers in 1 of 18 windows, first NaN in row 0, column 0 of series\[2\];/,
      ),
      expect.stringMatching(/the targets of 1 of 18 windows, first Infinity in row 9, column 1 of series\[1\];/),
    ]);
  });

  it("shuffles in an order that the seed decides", () => {
    const orderOf = (seed: number) => [...forecastWindows(upTo(40), { length: 2, shuffle: true, seed, ...quiet })].flatMap(({ y }) => [...y.data]); // prettier-ignore
    expect(orderOf(1)).toEqual(orderOf(1));
    expect(orderOf(2)).not.toEqual(orderOf(1));
    expect(orderOf(2).sort((a, b) => a - b)).toEqual(orderOf(1).sort((a, b) => a - b));
  });

  it("names the series that is too short, of another width, or the column that is not there", () => {
    const two = [fromRows([[1], [2], [3]]), fromRows([[1], [2]])];
    expect(() => forecastWindows(two, { length: 2 })).toThrow(
      "forecastWindows: rows of series[1] must be at least 3, length + gap + horizon, got 2.",
    );
    expect(() => forecastWindows([two[0]!, fromRows([[1, 2]])], { length: 1 })).toThrow(
      "series[1].shape must be [rows, ...[1]], as that of series[0], got [1, 2].",
    );
    expect(() => forecastWindows(two[0]!, { length: 1, targets: 1 })).toThrow("targets must be an integer from 0 to 0, got 1."); // prettier-ignore
    expect(() => forecastWindows([1, 2, 3], { length: 1, targets: [0] })).toThrow("targets must be left out");
    expect(() => forecastWindows(two, { length: 1, targets: 2 ** 53 })).toThrow(
      "or a list of columns, got 9007199254740992.",
    );
    expect(() => forecastWindows([1, 2, 3], {} as ForecastWindowsOptions)).toThrow(
      "length must be an integer of 1 or more",
    );
  });
});
