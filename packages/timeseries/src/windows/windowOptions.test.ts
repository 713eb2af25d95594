import { readOptions } from "@seqloom/array";
import { forecastWindows } from "./forecastWindows.js";
import { lookbackGenerator } from "./lookbackGenerator.js";
import { timeseriesDatasetFromArray } from "./timeseriesDatasetFromArray.js";
import { TimeseriesGenerator } from "./TimeseriesGenerator.js";
import { samplingOption } from "./windowOptions.js";

const ROWS = Array.from({ length: 200 }, (_, i) => [Math.sin(i), Math.cos(i)]);
const CUTTERS = {
  TimeseriesGenerator: (options: object) => new TimeseriesGenerator(ROWS, ROWS, { length: 2, ...options }).at(0),
  timeseriesDatasetFromArray: (options: object) =>
    timeseriesDatasetFromArray(ROWS, ROWS.slice(2), { sequenceLength: 2, ...options }).at(0),
  lookbackGenerator: (options: object) =>
    lookbackGenerator(ROWS, { lookback: 2, step: 1, delay: 0, ...options }).next().value,
  forecastWindows: (options: object) => forecastWindows(ROWS, { length: 2, ...options }).at(0),
};
const cutters = Object.entries(CUTTERS);

describe("windowOptions", () => {
  it.each(cutters)("%s makes batches of 128 windows, or of batchSize", (_, batch) => {
    expect([batch({}).x.shape[0], batch({ batchSize: 3 }).x.shape[0]]).toEqual([128, 3]);
  });

  it.each(cutters)("%s keeps the order, and shuffles by a seed, else by 0", (_, batch) => {
    expect([...batch({ batchSize: 2 }).x.data.subarray(0, 2)]).toEqual([...Float32Array.from(ROWS[0]!)]);
    const shuffled = batch({ shuffle: true, seed: 0 });
    expect(shuffled).toEqual(batch({ shuffle: true }));
    expect(shuffled).not.toEqual(batch({ shuffle: true, seed: 1 }));
    expect(shuffled).not.toEqual(batch({}));
  });

  it.each(cutters)("%s says which value is wrong", (name, batch) => {
    expect(() => batch({ batchSize: 0 })).toThrow(`${name}: batchSize must be an integer of 1 or more`);
    expect(() => batch({ shuffle: 1 })).toThrow(`${name}: shuffle must be true or false, got 1.`);
    expect(() => batch({ seed: -1 })).toThrow(`${name}: seed must be an integer from 0 to 4294967295, got -1.`);
    expect(() => batch({ onWarning: "loud" })).toThrow(`${name}: onWarning must be a function`);
  });
});

describe("samplingOption", () => {
  it("keeps every row by default", () => {
    expect(readOptions("f", samplingOption, {})).toEqual({ samplingRate: 1 });
    expect(() => readOptions("f", samplingOption, { samplingRate: 0 })).toThrow(
      "f: samplingRate must be an integer of 1 or more, got 0.",
    );
  });
});
