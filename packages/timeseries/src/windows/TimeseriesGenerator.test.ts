import { join } from "node:path";
import { describeGolden, fromPython, readJson } from "@seqloom/testing";
import fc from "fast-check";
import { TimeseriesGenerator, type TimeseriesGeneratorOptions } from "./TimeseriesGenerator.js";

interface KerasArray {
  readonly shape: number[];
  readonly data: number[];
}

/** A call of Keras's class and what it answered: all batches, or an error. */
interface KerasCase {
  readonly name: string;
  readonly data: number[] | number[][];
  readonly targets: number[] | number[][];
  readonly length: number;
  readonly options: Readonly<Record<string, number | boolean | null>>;
  readonly expected: { readonly batches?: { x: KerasArray; y: KerasArray }[]; readonly error?: string };
}

function optionsOf({ length, options }: KerasCase): TimeseriesGeneratorOptions {
  return { length, ...fromPython(options) };
}

function testCases(cases: readonly KerasCase[]): void {
  it.each(cases)("answers $name as Keras does", (given) => {
    const make = () => new TimeseriesGenerator(given.data, given.targets, optionsOf(given));
    const { batches } = given.expected;
    if (!batches) {
      expect(make).toThrow("TimeseriesGenerator: ");
      return;
    }
    const plain = ({ data, shape }: { data: Float32Array; shape: readonly number[] }) => ({ shape, data: [...data] });
    const ours = [...make()].map(({ x, y }) => ({ x: plain(x), y: plain(y) }));
    expect(ours).toEqual(batches.map(({ x, y }) => ({ x: { shape: x.shape, data: x.data }, y: { shape: y.shape, data: y.data } }))); // prettier-ignore
    expect(make()).toHaveLength(batches.length);
  });
}

const upTo = (rows: number) => Array.from({ length: rows }, (_, row) => row);

describe("TimeseriesGenerator", () => {
  it("gives windows and the row that follows each", () => {
    const [batch] = new TimeseriesGenerator([10, 11, 12, 13, 14], [0, 1, 2, 3, 4], { length: 3 });
    expect(batch).toEqual({
      x: { data: Float32Array.of(10, 11, 12, 11, 12, 13), shape: [2, 3] },
      y: { data: Float32Array.of(3, 4), shape: [2] },
    });
  });

  testCases(readJson<{ cases: KerasCase[] }>(join(import.meta.dirname, "../fixtures/timeseries_generator.json")).cases);
  describeGolden<KerasCase[]>("timeseries/timeseries_generator.json.gz", testCases);

  it("keeps the kinds of number of data and targets, and every axis after the first", () => {
    const frames = { data: Uint8Array.from(upTo(24)), shape: [4, 2, 3] };
    const targets = { data: Float64Array.from(upTo(8)), shape: [4, 2] };
    const { x, y } = new TimeseriesGenerator(frames, targets, { length: 3 }).at(0);
    expect(x).toEqual({ data: Uint8Array.from(upTo(18)), shape: [1, 3, 2, 3] });
    expect(y).toEqual({ data: Float64Array.of(6, 7), shape: [1, 2] });
  });

  it("counts batches from the end with a negative index", () => {
    const windows = new TimeseriesGenerator(upTo(10), upTo(10), { length: 3, batchSize: 3 });
    expect(windows.at(-1)).toEqual(windows.at(2));
    expect(windows.at(-3)).toEqual(windows.at(0));
  });

  it("puts every possible target into exactly one batch, for any options", () => {
    const sizes = fc.record({
      length: fc.integer({ min: 0, max: 6 }),
      stride: fc.integer({ min: 1, max: 5 }),
      batchSize: fc.integer({ min: 1, max: 7 }),
      startIndex: fc.integer({ min: 0, max: 5 }),
      possible: fc.integer({ min: 1, max: 20 }),
      after: fc.integer({ min: 0, max: 3 }),
    });
    fc.assert(
      fc.property(sizes, ({ possible, after, ...options }) => {
        const first = options.startIndex + options.length;
        const series = upTo(first + possible + after);
        const windows = new TimeseriesGenerator(series, series, { ...options, endIndex: first + possible - 1 });
        const batches = [...windows].map(({ y }) => [...y.data]);
        const wanted = upTo(possible).filter((row) => row % options.stride === 0).map((row) => first + row); // prettier-ignore
        expect(batches.flat()).toEqual(wanted);
        expect(batches.slice(0, -1).every((batch) => batch.length === options.batchSize)).toBe(true);
        expect(windows).toHaveLength(batches.length);
      }),
    );
  });

  it("leaves the data as they were, and does not hand them out", () => {
    const series = { data: Float32Array.from(upTo(5)), shape: [5] };
    const { x, y } = new TimeseriesGenerator(series, series, { length: 4 }).at(0);
    x.data.fill(-1);
    y.data.fill(-1);
    expect([...series.data]).toEqual(upTo(5));
  });
});

describe("TimeseriesGenerator with shuffle", () => {
  const series = upTo(40);
  const shuffled = (options: Partial<TimeseriesGeneratorOptions> = {}) =>
    new TimeseriesGenerator(series, series, { length: 4, batchSize: 8, shuffle: true, ...options });
  it("goes on with the draws at the place of getState", () => {
    const [one, other] = [shuffled({ seed: 1 }), shuffled({ seed: 2 })];
    one.at(0);
    other.setState(one.getState());
    expect(other.at(1)).toEqual(one.at(1));
  });

  const targets = (windows: Iterable<{ y: { data: Float32Array } }>) => [...windows].flatMap(({ y }) => [...y.data]);

  it("draws full batches of windows that belong to their targets, within startIndex and endIndex", () => {
    fc.assert(
      fc.property(fc.nat(), fc.boolean(), fc.integer({ min: 1, max: 3 }), (seed, reverse, samplingRate) => {
        const windows = shuffled({ seed, reverse, samplingRate, startIndex: 5, endIndex: 30 });
        for (const { x, y } of windows) {
          const steps = x.shape[1]!;
          expect(y.shape).toEqual([8]);
          for (const [row, target] of y.data.entries()) {
            expect(target).toBeGreaterThanOrEqual(9);
            expect(target).toBeLessThanOrEqual(30);
            const window = upTo(steps).map((step) => target - 4 + step * samplingRate);
            expect([...x.data.slice(row * steps, (row + 1) * steps)]).toEqual(reverse ? window.reverse() : window);
          }
        }
      }),
    );
  });

  it("has as many batches as without, also the last one full", () => {
    const windows = shuffled({ batchSize: 7 });
    expect(windows).toHaveLength(6); // 36 targets
    expect(targets(windows)).toHaveLength(42);
  });

  it("draws with replacement, and in time every target", () => {
    const drawn = targets(shuffled({ batchSize: 1000 }));
    expect(drawn).toHaveLength(1000);
    expect([...new Set(drawn)].sort((a, b) => a - b)).toEqual(series.slice(4));
  });

  it("leaves the stride out of account, as Keras does", () => {
    const drawn = targets(shuffled({ stride: 36, batchSize: 1000 }));
    expect(new Set(drawn).size).toBe(36);
  });

  it("gives the same batches for the same seed, others for another", () => {
    expect(targets(shuffled({ seed: 3 }))).toEqual(targets(shuffled({ seed: 3 })));
    expect(targets(shuffled({ seed: 3 }))).not.toEqual(targets(shuffled({ seed: 4 })));
    expect(targets(shuffled())).toEqual(targets(shuffled({ seed: 0 })));
  });

  it("draws anew at each call, so that a second epoch sees other windows", () => {
    const [one, other] = [shuffled({ seed: 3 }), shuffled({ seed: 3 })];
    const epochs = [targets(one), targets(one)];
    expect(epochs[0]).not.toEqual(epochs[1]);
    expect([targets(other), targets(other)]).toEqual(epochs);
    expect(one.at(0)).not.toEqual(one.at(0));
  });
});

describe("TimeseriesGenerator's complaints", () => {
  const make = (rows: number, options: object) => () =>
    new TimeseriesGenerator(upTo(rows), upTo(rows), options as TimeseriesGeneratorOptions);

  it("says how many rows a window needs and what to do", () => {
    expect(make(10, { length: 10 })).toThrow(
      "TimeseriesGenerator: rows from startIndex 0 up to and including endIndex 9 must be at least 11, " +
        "a window of length 10 and its target, got 10. The data have 10 rows: shorten length, or widen the range.",
    );
    expect(make(10, { length: 3, startIndex: 6, endIndex: 8 })).toThrow(
      "from startIndex 6 up to and including endIndex 8 must be at least 4, a window of length 3 and its target, got 3.",
    );
    expect(make(10, { length: 1, startIndex: 20 })).toThrow("must be at least 2, a window of length 1");
    expect(make(0, { length: 1 })).toThrow("The data have 0 rows");
  });

  it("refuses an endIndex past the data, where Keras reads past them", () => {
    expect(make(10, { length: 3, endIndex: 10 })).toThrow(
      "TimeseriesGenerator: endIndex must be an integer from 0 to 9, the last row of data, got 10.",
    );
    expect(make(10, { length: 3, endIndex: 9 })).not.toThrow();
  });

  it("warns of NaN and infinite numbers in windows and targets, before a batch is asked for", () => {
    const wave = upTo(20).map((row) => (row === 6 ? NaN : Math.sin(row * row)));
    const said: string[] = [];
    const onWarning = (warning: string) => said.push(warning);
    const { warnings } = new TimeseriesGenerator(wave, wave, { length: 3, onWarning });
    expect(said).toEqual([
      expect.stringMatching(
        /^TimeseriesGenerator: NaN or infinite numbers in 3 of 17 windows, first NaN in row 6, column 0;/,
      ),
      expect.stringMatching(
        /: NaN or infinite numbers in the targets of 1 of 17 windows, first NaN in row 6, column 0;/,
      ),
    ]);
    expect(warnings).toEqual(said);
    const strided = { length: 3, stride: 4, onWarning }; // rows 0 to 2, 4 to 6, …
    expect(new TimeseriesGenerator(wave, wave, strided).warnings).toEqual([
      expect.stringContaining("in 1 of 5 windows"),
    ]);
    const drawn = new TimeseriesGenerator(wave, wave, { ...strided, shuffle: true }); // leaves stride out
    expect(drawn.warnings[0]).toContain("in 3 of 17 windows");
    expect(new TimeseriesGenerator(wave, wave, { length: 3, startIndex: 7, onWarning }).warnings).toEqual([]);
  });

  it("refuses targets of another length than the data", () => {
    expect(() => new TimeseriesGenerator(upTo(10), upTo(20), { length: 3 })).toThrow(
      "TimeseriesGenerator: rows of targets must be 10, as many as rows of data, got 20.",
    );
  });

  it.each([
    [{}, "length must be an integer of 0 or more, got undefined."],
    [{ length: 1.5 }, "length must be an integer of 0 or more, got 1.5."],
    [{ length: 3, samplingRate: 0 }, "samplingRate must be an integer of 1 or more, got 0."],
    [{ length: 3, stride: 0 }, "stride must be an integer of 1 or more, got 0."],
    [{ length: 3, batchSize: 0 }, "batchSize must be an integer of 1 or more, got 0."],
    [{ length: 3, startIndex: -1 }, "startIndex must be an integer of 0 or more, got -1."],
    [{ length: 3, shuffle: 1 }, "shuffle must be true or false, got 1."],
    [{ length: 3, seed: -1 }, "seed must be an integer from 0 to 4294967295, got -1."],
    [{ length: 3, sampling_rate: 2 }, 'options must be made of length, stride, startIndex, endIndex, reverse, samplingRate, shuffle, seed, batchSize, onWarning, got "sampling_rate".'], // prettier-ignore
  ])("refuses %j", (options, message) => {
    expect(make(10, options)).toThrow(`TimeseriesGenerator: ${message}`);
  });

  it("refuses a batch that is not there", () => {
    const windows = new TimeseriesGenerator(upTo(10), upTo(10), { length: 3, batchSize: 4 });
    for (const index of [2, -3, 0.5, NaN]) {
      expect(() => windows.at(index)).toThrow(
        `TimeseriesGenerator.at: index must be an integer from -2 to 1, got ${index}.`,
      );
    }
  });
});
