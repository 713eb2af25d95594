import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { describeData, describeGolden, fromPython, numbersOf, readJson } from "@seqloom/testing";
import fc from "fast-check";
import { MaxAbsScaler } from "./MaxAbsScaler.js";
import { MinMaxScaler } from "./MinMaxScaler.js";
import { RobustScaler } from "./RobustScaler.js";
import { scalerFromJson } from "./scalerFromJson.js";
import { StandardScaler } from "./StandardScaler.js";

type Numbers = (number | string)[];

interface SklearnArray {
  readonly shape: number[];
  readonly data: Numbers;
}

type SklearnState = Readonly<Record<string, number | Numbers | null>>;

interface SklearnCase {
  readonly scaler: keyof typeof SCALERS;
  readonly options: Readonly<Record<string, unknown>>;
  readonly set: string;
  readonly state?: SklearnState;
  readonly transformed: Numbers[];
  readonly other?: Numbers[];
  readonly otherTransformed?: Numbers[];
  readonly otherInverse?: Numbers[];
  readonly partialFitRows?: number[];
  readonly stateAfterEach?: SklearnState[];
}

interface Golden {
  readonly sets: Readonly<Record<string, SklearnArray>>;
  readonly cases: readonly SklearnCase[];
  readonly jenaHourlyFirst35045?: Readonly<Record<keyof typeof SCALERS, SklearnState>> & { columns: string[] };
}

const SCALERS = { MinMaxScaler, StandardScaler, RobustScaler, MaxAbsScaler };

const float64 = (rows: Numbers[]) => ({
  data: Float64Array.from(rows.flat().map(Number)),
  shape: [rows.length, rows[0]!.length],
});

/** Every number within 1e-12 of itself; of 1 where a difference of numbers of that size is near 0. */
function expectNumbers(actual: ArrayLike<number>, expected: readonly number[], smallest = 0): void {
  expect(actual).toHaveLength(expected.length);
  expected.forEach((value, i) => {
    if (Number.isNaN(value)) expect(actual[i]).toBeNaN();
    else expect(Math.abs(actual[i]! - value)).toBeLessThanOrEqual(1e-12 * Math.max(Math.abs(value), smallest));
  });
}

/** `data_min_` -> `dataMin`; null there is undefined here. */
function expectState(scaler: object, state: SklearnState): void {
  for (const [name, value] of Object.entries(fromPython(state, Object.keys(state)))) {
    const ours = scaler[name.replace(/_$/, "") as keyof object] as ArrayLike<number> | number | undefined;
    if (value === null) expect(ours).toBeUndefined();
    else if (Array.isArray(value)) expectNumbers(ours as ArrayLike<number>, numbersOf(value as Numbers));
    else expect(ours).toBe(value);
  }
}

function testCases({ sets, cases }: Golden): void {
  it.each(cases.filter(({ state }) => state))("$scaler $options gives scikit-learn's numbers for $set", (given) => {
    const rows = { ...sets[given.set]!, data: Float64Array.from(numbersOf(sets[given.set]!.data)) };
    const scaler = new SCALERS[given.scaler](fromPython(given.options));
    expectNumbers(scaler.fitTransform(rows).data, numbersOf(given.transformed.flat()), 1);
    expectState(scaler, given.state!);
    const other = float64(given.other!);
    for (const fitted of [scaler, scalerFromJson(JSON.stringify(scaler))]) {
      expectNumbers(fitted.transform(other).data, numbersOf(given.otherTransformed!.flat()), 1);
      expectNumbers(fitted.inverseTransform(other).data, numbersOf(given.otherInverse!.flat()), 1);
    }
  });

  it.each(cases.filter(({ stateAfterEach }) => stateAfterEach))("$scaler $options learns $set in pieces", (given) => {
    const { data, shape } = sets[given.set]!;
    const scaler = new SCALERS[given.scaler](fromPython(given.options)) as MinMaxScaler;
    const rows = float64(
      Array.from({ length: shape[0]! }, (_, row) => data.slice(row * shape[1]!, (row + 1) * shape[1]!)),
    );
    let first = 0;
    for (const [piece, count] of given.partialFitRows!.entries()) {
      const part = rows.data.slice(first * shape[1]!, (first + count) * shape[1]!);
      scaler.partialFit({ data: part, shape: [count, shape[1]!] });
      expectState(scaler, given.stateAfterEach![piece]!);
      first += count;
    }
    expectNumbers(scaler.transform(rows).data, numbersOf(given.transformed.flat()), 1);
  });
}

describe("ColumnScaler", () => {
  testCases(readJson<Golden>(join(import.meta.dirname, "../fixtures/scalers.json")));
  describeGolden<Golden>("timeseries/scalers.json.gz", (golden) => {
    testCases(golden);
    const { columns, ...states } = golden.jenaHourlyFirst35045!;
    describeData("jena/jena_climate_2009_2016_hourly.csv.gz", (path) => {
      const lines = gunzipSync(readFileSync(path)).toString("utf8").trim().split("\n").slice(1, 35046);
      const data = Float64Array.from(lines.flatMap((line) => line.split(",").slice(1).map(Number)));
      const rows = { data, shape: [lines.length, columns.length] };

      it.each(Object.entries(states))("%s learns the weather as scikit-learn does", (name, state) => {
        expectState(new SCALERS[name as keyof typeof SCALERS]().fit(rows), state);
      });
    });
  });

  const scalers = Object.entries(SCALERS);
  const finite = fc.double({ min: -1e6, max: 1e6, noNaN: true });

  it.each(scalers)("%s gives back what it scaled, for any rows, NaN too", (_, Scaler) => {
    const tables = fc.array(fc.tuple(finite, fc.oneof(finite, fc.constant(NaN))), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(tables, (table) => {
        const rows = float64(table);
        const kept = rows.data.slice();
        const scaler = new Scaler();
        const back = scaler.inverseTransform(scaler.fitTransform(rows));
        expect(rows.data).toEqual(kept);
        back.data.forEach((value, i) => {
          if (Number.isNaN(kept[i])) expect(value).toBeNaN();
          else expect(Math.abs(value - kept[i]!)).toBeLessThan(1e-8);
        });
      }),
    );
  });

  it.each(scalers)("%s keeps the shape, float64 as float64 and makes float32 of the rest", (_, Scaler) => {
    const integers = { data: Int32Array.from({ length: 12 }, (_, i) => i), shape: [2, 3, 2] };
    const scaled = new Scaler().fitTransform(integers);
    expect([scaled.shape, scaled.data.constructor.name]).toEqual([[2, 3, 2], "Float32Array"]);
    expect(new Scaler().fitTransform(float64([[1], [2]])).data).toBeInstanceOf(Float64Array);
    expect([...scaled.data].some((value) => value % 1 !== 0)).toBe(true); // integers are not cut off
  });

  it.each(scalers)("%s scales chosen columns and lets the others pass", (_, Scaler) => {
    const rows = float64([[1, 10, 5], [2, 30, 6], [4, 20, 7]]); // prettier-ignore
    const all = new Scaler().fitTransform(rows);
    const chosen = new Scaler({ columns: [2, 0] });
    const scaled = chosen.fitTransform(rows);
    expect([...scaled.data]).toEqual([...rows.data].map((value, i) => (i % 3 === 1 ? value : all.data[i])));
    expect(scalerFromJson(chosen.toJSON()).transform(rows)).toEqual(scaled);
    expect(() => new Scaler({ columns: [3] }).fit(rows)).toThrow("columns must be an integer from 0 to 2, got 3.");
    expect(() => new Scaler({ columns: [1, 1] })).toThrow(
      "columns must be a list of columns, all different, got [1, 1].",
    );
    expect(() => new Scaler({ columns: [2 ** 53] })).toThrow("all different, got [9007199254740992].");
  });

  it.each(scalers)("%s scales forecasts of some columns back, of any shape for one", (name, Scaler) => {
    const rows = float64([[1, 10, 5], [2, 30, 6], [4, 20, 7]]); // prettier-ignore
    const scaler = new Scaler().fit(rows);
    const { data } = scaler.transform(rows);
    const close = { data: Float64Array.of(data[1]!, data[4]!, data[7]!), shape: [3] };
    expectNumbers(scaler.inverseTransform(close, { columns: 1 }).data, [10, 30, 20]);
    const two = { data: Float64Array.of(data[2]!, data[0]!), shape: [1, 2] };
    expectNumbers(scaler.inverseTransform(two, { columns: [2, 0] }).data, [5, 1]);
    expect(() => scaler.inverseTransform(two, { columns: [2] })).toThrow(
      `${name}.inverseTransform: features of rows must be 1, as many as were fitted, got 2.`,
    );
    expect(() => scaler.transform(two, { columns: [0, 3] })).toThrow("columns must be an integer from 0 to 2, got 3.");
  });

  it.each(scalers)("%s says what is wrong with a call", (name, Scaler) => {
    const fitted = new Scaler().fit([[1, 2]]);
    expect(() => new Scaler().transform([[1]])).toThrow(`${name}.transform: not fitted yet; call fit(rows) first.`);
    expect(() => new Scaler().toJSON()).toThrow(`${name}.toJSON: not fitted yet`);
    expect(() => fitted.transform([[1]])).toThrow(
      `${name}.transform: features of rows must be 2, as many as were fitted, got 1.`,
    );
    expect(() => new Scaler().fit([1, 2])).toThrow(
      `${name}.fit: rows.shape must be [rows, features], got [2]. One feature has shape [rows, 1].`,
    );
    expect(() => new Scaler().fit([])).toThrow(`${name}.fit: rows.shape must be [rows, features], got [0].`);
    const empty = { data: new Float32Array(0), shape: [0, 2] };
    expect(() => new Scaler().fit(empty)).toThrow(
      `${name}.fit: rows.shape must be of at least one row and one feature`,
    );
    const infinity = [[1, 2], [3, -Infinity]]; // prettier-ignore
    for (const call of [() => new Scaler().fit(infinity), () => fitted.transform(infinity)]) {
      expect(call).toThrow("rows[1][1] must be a finite number, or NaN for a missing one, got -Infinity.");
    }
    expect(() => new Scaler({ copy: true } as object)).toThrow(`${name}: options must be made of`);
  });
});
