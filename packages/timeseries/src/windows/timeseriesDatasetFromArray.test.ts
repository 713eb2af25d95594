import { join } from "node:path";
import { describeGolden, fromPython, readJson } from "@seqloom/testing";
import fc from "fast-check";
import { timeseriesDatasetFromArray, type TimeseriesDatasetOptions } from "./timeseriesDatasetFromArray.js";

interface KerasArray {
  readonly shape: number[];
  readonly data: number[];
}

interface KerasCase {
  readonly name: string;
  readonly data: number[] | number[][];
  readonly targets: number[] | number[][] | null;
  readonly sequenceLength: number;
  readonly options: Readonly<Record<string, number | null>>;
  readonly expected: { readonly batches?: { x: KerasArray; y?: KerasArray }[]; readonly error?: string };
}

const quiet = { onWarning: () => undefined };
const upTo = (rows: number) => Array.from({ length: rows }, (_, row) => row);

function make(data: number[] | number[][], targets: number[] | number[][] | null, options: TimeseriesDatasetOptions) {
  const given = { ...quiet, ...options };
  return targets === null
    ? timeseriesDatasetFromArray(data, null, given)
    : timeseriesDatasetFromArray(data, targets, given);
}

function testCases(cases: readonly KerasCase[]): void {
  it.each(cases)("answers $name as Keras does, with an error where Keras has one or no batch", (given) => {
    const options = { sequenceLength: given.sequenceLength, ...fromPython(given.options, ["batch_size"]) };
    const { batches } = given.expected;
    if (batches === undefined || batches.length === 0) {
      expect(() => make(given.data, given.targets, options)).toThrow("timeseriesDatasetFromArray: ");
      return;
    }
    const dataset = make(given.data, given.targets, options);
    const plain = ({ data, shape }: { data: ArrayLike<number>; shape: readonly number[] }) => [shape, Array.from(data)];
    const ours = [...dataset].map((batch) => Object.values(batch).map(plain));
    expect(ours).toEqual(batches.map(({ x, y }) => [x, y].flatMap((array) => (array ? [plain(array)] : []))));
    expect(dataset).toHaveLength(batches.length);
  });
}

describe("timeseriesDatasetFromArray", () => {
  testCases(readJson<{ cases: KerasCase[] }>(join(import.meta.dirname, "../fixtures/timeseries_dataset.json")).cases);
  describeGolden<{ cases: KerasCase[]; shuffled: { targetsSorted: number[]; batches: number } }>(
    "timeseries/timeseries_dataset.json.gz",
    ({ cases, shuffled }) => {
      testCases(cases);

      it("shows with shuffle every window once, as Keras does", () => {
        const days = upTo(30);
        const dataset = timeseriesDatasetFromArray(days, days, { sequenceLength: 5, batchSize: 4, shuffle: true, ...quiet }); // prettier-ignore
        const targets = [...dataset].flatMap(({ y }) => [...y.data]);
        expect(dataset).toHaveLength(shuffled.batches);
        expect(targets).not.toEqual(shuffled.targetsSorted);
        expect(targets.sort((a, b) => a - b)).toEqual(shuffled.targetsSorted);
      });
    },
  );

  it("gives window i from start + i * stride, and the target of its first row, for any options", () => {
    const sizes = fc.record({
      sequenceLength: fc.integer({ min: 1, max: 5 }),
      samplingRate: fc.integer({ min: 1, max: 4 }),
      sequenceStride: fc.integer({ min: 1, max: 4 }),
      startIndex: fc.integer({ min: 0, max: 6 }),
      batchSize: fc.integer({ min: 1, max: 5 }),
      more: fc.integer({ min: 0, max: 20 }),
    });
    fc.assert(
      fc.property(sizes, ({ more, ...options }) => {
        const { sequenceLength, samplingRate, sequenceStride, startIndex } = options;
        const span = (sequenceLength - 1) * samplingRate + 1;
        const rows = startIndex + span + more + 4;
        const data = upTo(rows);
        const dataset = timeseriesDatasetFromArray(data, data.map((row) => -row), { ...options, ...quiet }); // prettier-ignore
        const starts = upTo(rows - startIndex - span + 1)
          .filter((start) => start % sequenceStride === 0)
          .map((start) => start + startIndex);
        expect([...dataset].flatMap(({ x }) => [...x.data])).toEqual(
          starts.flatMap((start) => upTo(sequenceLength).map((step) => start + step * samplingRate)),
        );
        expect([...dataset].flatMap(({ y }) => [...y.data])).toEqual(
          starts.map((start) => (start === 0 ? -0 : -start)),
        );
        expect(dataset.windows).toBe(starts.length);
      }),
    );
  });

  it("shuffles in an order that the seed decides", () => {
    const orderOf = (seed: number) => [...timeseriesDatasetFromArray(upTo(40), upTo(40), { sequenceLength: 2, shuffle: true, seed, ...quiet })].flatMap(({ y }) => [...y.data]); // prettier-ignore
    expect(orderOf(1)).toEqual(orderOf(1));
    expect(orderOf(2)).not.toEqual(orderOf(1));
    expect(orderOf(2).sort((a, b) => a - b)).toEqual(orderOf(1).sort((a, b) => a - b));
  });

  it("keeps the kinds of number and every axis, and leaves the data as they were", () => {
    const frames = { data: Uint8Array.from(upTo(24)), shape: [4, 2, 3] };
    const [batch] = timeseriesDatasetFromArray(frames, { data: Float64Array.of(1, 2, 3, 4), shape: [4] }, { sequenceLength: 4 }); // prettier-ignore
    expect(batch).toEqual({
      x: { data: Uint8Array.from(upTo(24)), shape: [1, 4, 2, 3] },
      y: { data: Float64Array.of(1), shape: [1] },
    });
    batch!.x.data.fill(9);
    expect([...frames.data]).toEqual(upTo(24));
  });

  it("warns of NaN and infinite numbers in windows and targets", () => {
    const wave = upTo(20).map((row) => (row === 6 ? -Infinity : Math.sin(row * row)));
    const targets = upTo(15).map((row) => (row === 2 ? NaN : Math.cos(row * row)));
    const options = { sequenceLength: 3, samplingRate: 2, endIndex: 18, ...quiet }; // rows i, i + 2, i + 4 for i to 13
    expect(timeseriesDatasetFromArray(wave, targets, options).warnings).toEqual([
      expect.stringMatching(/^timeseriesDatasetFromArray: .* in 3 of 14 windows, first -Infinity in row 6, column 0;/),
      expect.stringMatching(
        /: NaN or infinite numbers in the targets of 1 of 14 windows, first NaN in row 2, column 0;/,
      ),
    ]);
    expect(timeseriesDatasetFromArray(wave, null, options).warnings).toEqual([
      expect.stringContaining("in 3 of 14 windows"),
    ]);
  });

  it("warns of a target that stands in its own window, once, and remembers it", () => {
    const said: string[] = [];
    const wave = upTo(60).map((row) => Math.sin(row * row));
    const onWarning = (warning: string) => said.push(warning);
    const { warnings } = timeseriesDatasetFromArray(wave, wave, { sequenceLength: 5, onWarning });
    expect(said).toEqual([
      "timeseriesDatasetFromArray: the target stands in its own window: it is feature 0 of step 0, " +
        "so a model can copy it. Shift the targets to rows behind the window.",
    ]);
    expect(warnings).toEqual(said);
    expect(timeseriesDatasetFromArray(wave, wave.slice(5), { sequenceLength: 5, onWarning }).warnings).toEqual([]);
  });

  it.each([
    [{ sequenceLength: 11 }, "rows from startIndex 0 to 10 must be at least 11, a window of 11 steps, got 10. Shorten sequenceLength, or widen the range."], // prettier-ignore
    [{ sequenceLength: 3, endIndex: 10 }, "endIndex must be an integer below 10, the rows of data, got 10. To use all rows leave it out."], // prettier-ignore
    [{ sequenceLength: 3, startIndex: 6, endIndex: 4 }, "endIndex must be above startIndex, which is 6, got 4."],
    [{ sequenceLength: 3, samplingRate: 10 }, "samplingRate must be an integer from 1 to 9, got 10."],
    [{ sequenceLength: 3, batchSize: 0 }, "batchSize must be an integer of 1 or more, or null, got 0."],
    [{}, "sequenceLength must be an integer of 1 or more, got undefined."],
  ])("refuses %j", (options, message) => {
    expect(() => timeseriesDatasetFromArray(upTo(10), null, options as TimeseriesDatasetOptions)).toThrow(
      `timeseriesDatasetFromArray: ${message}`,
    );
  });

  it("says how many targets it needs, where Keras reads past their end", () => {
    expect(() => timeseriesDatasetFromArray(upTo(20), upTo(12), { sequenceLength: 4, startIndex: 5 })).toThrow(
      "timeseriesDatasetFromArray: rows of targets must be at least 17, got 12. Targets are counted as the data are: startIndex cuts both.", // prettier-ignore
    );
  });
});
