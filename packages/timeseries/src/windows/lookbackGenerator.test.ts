import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { describeData, describeGolden, expectClose, fromPython, readJson } from "@seqloom/testing";
import fc from "fast-check";
import { lookbackGenerator, type LookbackGenerator, type LookbackOptions } from "./lookbackGenerator.js";

interface BookCase {
  readonly name: string;
  readonly rows: number;
  readonly options: Readonly<Record<string, number | null>>;
  readonly batches: { rows: number[]; samples: { shape: number[]; data: number[] }; targets: number[] }[] | object;
}

interface JenaPart {
  readonly options: Readonly<Record<string, number | null>>;
  readonly steps: number;
  readonly firstSampleFirstStep: number[];
  readonly firstTargets: number[];
  readonly sumOfFirstBatch: number;
  readonly naiveMaeScaled: number;
  readonly naiveMaeCelsius: number;
}

interface Jena {
  readonly fittedRows: number;
  readonly rows: number;
  readonly mean: number[];
  readonly std: number[];
  readonly parts: Readonly<Record<string, JenaPart>>;
}

const quiet = { onWarning: () => undefined };
const pairs = (rows: number) => Array.from({ length: rows }, (_, row) => [row, 1000 + row]);

function take<T>(generator: Iterator<T>, count: number): T[] {
  return Array.from({ length: count }, () => generator.next().value as T);
}

function testCases(cases: readonly BookCase[]): void {
  it.each(cases)("answers $name as the book's generator does", ({ rows, options, batches }) => {
    const make = () => lookbackGenerator(pairs(rows), { ...(fromPython(options) as unknown as LookbackOptions), ...quiet }); // prettier-ignore
    if (!Array.isArray(batches)) {
      expect(make).toThrow("lookbackGenerator: step must be a divisor of lookback, which is 5, got 2.");
      return;
    }
    const ours = take(make(), batches.length).map(({ x, y }) => [x.shape, [...x.data], [...y.data]]);
    const theirs = batches as { samples: { shape: number[]; data: number[] }; targets: number[] }[];
    expect(ours).toEqual(theirs.map(({ samples, targets }) => [samples.shape, samples.data, targets]));
  });
}

describe("lookbackGenerator", () => {
  testCases(readJson<{ cases: BookCase[] }>(join(import.meta.dirname, "../fixtures/lookback_generator.json")).cases);
  describeGolden<{ cases: BookCase[] }>("timeseries/lookback_generator.json", ({ cases }) => testCases(cases));

  it("draws full batches from all rows with shuffle, by the seed", () => {
    const options = { lookback: 4, step: 1, delay: 2, minIndex: 3, maxIndex: 12, batchSize: 400, shuffle: true };
    const drawn = (seed: number) => take(lookbackGenerator(pairs(20), { ...options, seed, ...quiet }), 1)[0]!;
    const { x, y } = drawn(1);
    expect([x.shape, y.shape]).toEqual([[400, 4, 2], [400]]);
    const rows = [...y.data].map((target) => target - 1000 - 2);
    expect([...new Set(rows)].sort((a, b) => a - b)).toEqual([7, 8, 9, 10, 11]);
    expect(rows.map((_, i) => x.data[i * 8 + 6])).toEqual(rows.map((row) => row - 1));
    expect(drawn(1)).toEqual({ x, y });
    expect(drawn(2)).not.toEqual({ x, y });
  });

  it.each([true, false])("goes on at the place of getState, shuffle: %p", (shuffle) => {
    const options = { lookback: 4, step: 1, delay: 2, minIndex: 3, maxIndex: 12, batchSize: 2, shuffle, ...quiet };
    const [one, other] = [lookbackGenerator(pairs(20), options), lookbackGenerator(pairs(20), options)];
    take(one, 1);
    other.setState(one.getState());
    expect(take(other, 3)).toEqual(take(one, 3));
  });

  it("counts the batches of a range as the course does", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 40 }), fc.integer({ min: 1, max: 9 }), (range, batchSize) => {
        const generator = lookbackGenerator(pairs(60), { lookback: 4, step: 2, delay: 1, minIndex: 2, maxIndex: 6 + range, batchSize, ...quiet }); // prettier-ignore
        expect(generator.steps).toBe(Math.floor(range / batchSize));
      }),
    );
  });

  it("can be looped over, and goes on where the loop stopped", () => {
    const generator = lookbackGenerator(pairs(30), { lookback: 2, step: 1, delay: 1, batchSize: 3, ...quiet });
    for (const { y } of generator) {
      expect([...y.data]).toEqual([1003, 1004, 1005]);
      break;
    }
    expect([...generator.next().value.y.data]).toEqual([1006, 1007, 1008]);
  });

  it("warns of features that were not scaled", () => {
    const said: string[] = [];
    const rows = Array.from({ length: 50 }, (_, row) => [Math.sin(row), 100 * row]);
    const { warnings } = lookbackGenerator(rows, { lookback: 6, delay: 1, onWarning: (warning) => said.push(warning) });
    expect(said).toHaveLength(1);
    expect(said[0]).toContain("lookbackGenerator: feature 1 reaches from 0 to 4600;");
    expect(warnings).toEqual(said);
  });

  it("warns of NaN in windows and targets, by the rows and columns of the data", () => {
    const rows = Array.from({ length: 30 }, (_, row) => [Math.sin(row), row === 8 ? NaN : Math.cos(row * row)]);
    const options = { lookback: 4, step: 2, delay: 3, onWarning: () => undefined };
    const { warnings } = lookbackGenerator(rows, options); // rows behind a window: 4 to 25
    expect(warnings).toEqual([
      expect.stringMatching(
        /^lookbackGenerator: NaN or infinite numbers in 2 of 22 windows, first NaN in row 8, column 1;/,
      ),
      expect.stringMatching(
        /: NaN or infinite numbers in the targets of 1 of 22 windows, first NaN in row 8, column 1;/,
      ),
    ]);
  });

  it.each([
    [
      { lookback: 30, delay: 1 },
      "maxIndex must be above minIndex + lookback, which is 30, got 18. The data have 20 rows",
    ],
    [
      { lookback: 6, delay: 1, minIndex: 9, maxIndex: 8 },
      "maxIndex must be above minIndex + lookback, which is 15, got 8.",
    ],
    [{ lookback: 6, delay: 4, maxIndex: 17 }, "maxIndex must be at most 16, the rows of data - delay, got 17."],
    [{ lookback: 6, delay: 1, target: 2 }, "target must be an integer from 0 to 1, got 2."],
    [{ lookback: 6 }, "delay must be an integer of 0 or more, got undefined."],
  ])("refuses %j", (options, message) => {
    expect(() => lookbackGenerator(pairs(20), options as LookbackOptions)).toThrow(`lookbackGenerator: ${message}`);
    expect(() => lookbackGenerator([1, 2, 3], { lookback: 1, delay: 1 })).toThrow(
      "data.shape must be [rows, features]",
    );
  });
});

describeGolden<{ jenaHourly: Jena }>("timeseries/lookback_generator.json", ({ jenaHourly }) => {
  describeData("jena/jena_climate_2009_2016_hourly.csv.gz", (path) => {
    const lines = gunzipSync(readFileSync(path)).toString("utf8").trim().split("\n").slice(1);
    const { mean, std, rows } = jenaHourly;
    const data = Float64Array.from(lines.flatMap((line) => line.split(",").slice(1).map((cell, i) => (Number(cell) - mean[i]!) / std[i]!))); // prettier-ignore
    const scaled = { data, shape: [rows, 14] };

    it.each(Object.entries(jenaHourly.parts))("shows the %s part of Jena's hours as the book does", (name, part) => {
      const options = fromPython(part.options) as unknown as LookbackOptions;
      const generator = lookbackGenerator(scaled, { ...options, ...quiet });
      expect(generator.steps).toBe(part.steps);
      // The last third holds wind speeds of -9999, which the station wrote for a missing one.
      const sentinels =
        name === "test"
          ? [
              expect.stringMatching(
                /feature 11 \(and 1 more\) is -6523\.9\d* in 3 rows and otherwise from -\d.* to \d.*Replace/,
              ),
            ]
          : [];
      expect(generator.warnings).toEqual(sentinels);
      const { first, mae } = naive(generator);
      expectClose(first.x.data.slice(0, 14), part.firstSampleFirstStep, { absolute: 1e-12, relative: 0 });
      expectClose(first.y.data.slice(0, 5), part.firstTargets, { absolute: 1e-12, relative: 0 });
      // A sum of 430,080 numbers in another order than NumPy's pairs.
      expectClose([first.x.data.reduce((sum, value) => sum + value, 0)], [part.sumOfFirstBatch], { absolute: 0, relative: 1e-10 }); // prettier-ignore
      expectClose([mae, mae * std[1]!], [part.naiveMaeScaled, part.naiveMaeCelsius], { absolute: 1e-10, relative: 0 });
    });
  });
});

/** The first batch, and the mean error of the temperature in the last step of each window. */
function naive(generator: LookbackGenerator<Float64Array>) {
  const batches = take(generator, generator.steps);
  const errors = batches.map(({ x, y }) => {
    const [, steps, features] = x.shape as [number, number, number];
    const errorOf = (target: number, i: number) => Math.abs(x.data[((i + 1) * steps - 1) * features + 1]! - target);
    return y.data.map(errorOf).reduce((sum, error) => sum + error, 0) / y.data.length;
  });
  return { first: batches[0]!, mae: errors.reduce((sum, error) => sum + error, 0) / errors.length };
}
