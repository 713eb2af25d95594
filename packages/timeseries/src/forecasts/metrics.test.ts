import { join } from "node:path";
import { fromRows } from "@seqloom/array";
import { describeGolden, expectClose, readJson } from "@seqloom/testing";
import fc from "fast-check";
import { directionalAccuracy, explainedVariance, mae, mape, mase, maxError, meanBias, medianAbsoluteError, mse, perColumn, r2, rmse, smape } from "./metrics.js"; // prettier-ignore

interface MetricCase extends Readonly<Record<string, number | string | null | number[]>> {
  readonly name: string;
  readonly truth: number[];
  readonly forecast: number[];
  readonly history: number[];
}

interface Golden {
  readonly cases: readonly MetricCase[];
  readonly manyOutputs: Readonly<Record<keyof typeof SHARED, { uniform: number; perColumn: number[] }>> & {
    readonly truth: { shape: number[]; data: number[] };
    readonly forecast: { shape: number[]; data: number[] };
  };
}

const SHARED = { mae, mse, rmse, r2 };
const METRICS = { ...SHARED, mape, medianAbsoluteError, maxError, explainedVariance, meanBias, smapeHalf: smape, directionalAccuracy }; // prettier-ignore
const exact = { absolute: 1e-14, relative: 1e-12 };

function testCases({ cases, manyOutputs }: Golden): void {
  const table = cases.flatMap((given) => Object.keys(METRICS).map((metric) => [metric, given.name, given] as const));
  it.each(table)("%s of %s is what scikit-learn and others give", (metric, _, given) => {
    const expected = given[metric] === null ? NaN : Number(given[metric]);
    expectClose([METRICS[metric as keyof typeof METRICS](given.truth, given.forecast)], [expected], exact);
  });

  it.each(cases)(
    "mase and smape of $name are what utilsforecast gives",
    ({ truth, forecast, history, ...expected }) => {
      expectClose([mase(truth, forecast, { history })], [Number(expected.mase1)], exact);
      expectClose([mase(truth, forecast, { history, season: 7 })], [Number(expected.mase7)], exact);
      expectClose([200 * smape(truth, forecast)], [Number(expected.smapePercent200)], exact);
    },
  );

  it.each(Object.entries(SHARED))("%s of several series is their mean, as in scikit-learn", (name, metric) => {
    const [truth, forecast] = [manyOutputs.truth, manyOutputs.forecast].map(({ data, shape }) => ({ data: Float64Array.from(data), shape })); // prettier-ignore
    const expected = manyOutputs[name as keyof typeof SHARED];
    expectClose([metric(truth!, forecast!)], [expected.uniform], exact);
    expectClose(perColumn(metric, truth!, forecast!), expected.perColumn, exact);
  });
}

describe("metrics", () => {
  testCases(readJson(join(import.meta.dirname, "../fixtures/metrics.json")));
  describeGolden("timeseries/metrics.json", testCases);

  it("order as they must: mae <= rmse <= maxError, smape from 0 to 1", () => {
    const value = fc.double({ min: -1e3, max: 1e3, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(value, value), { minLength: 1, maxLength: 20 }), (pairs) => {
        const [truth, forecast] = [pairs.map(([y]) => y), pairs.map(([, f]) => f)];
        expect(mae(truth, forecast)).toBeLessThanOrEqual(rmse(truth, forecast) * (1 + 1e-12) + 1e-150); // squares of less are 0
        expect(rmse(truth, forecast)).toBeLessThanOrEqual(maxError(truth, forecast) * (1 + 1e-12) + 1e-150);
        expect(smape(truth, forecast)).toBeGreaterThanOrEqual(0);
        expect(smape(truth, forecast)).toBeLessThanOrEqual(1);
        expect(mae(truth, truth)).toBe(0);
      }),
    );
  });

  it("give no direction to a forecast that never moves, however often the truth stays as it is", () => {
    const closes = [540, 541, 541, 539, 545];
    const stays = [538, ...closes.slice(0, -1)];
    expect(directionalAccuracy(closes, stays)).toBeNaN(); // 1 of 4 steps does not move
    expect(directionalAccuracy(closes, [538, 540, 541, 541, 539.5])).toBe(0.5); // it moves once, and is right there and on the still day
    expect(directionalAccuracy([5, 5, 5], [5, 5, 5])).toBe(1);
    expect(directionalAccuracy([5, 5, 5], [5, 6, 5])).toBe(0.5);
    const two = (a: readonly number[], b: readonly number[]) => fromRows(a.map((value, i) => [value, b[i]!]), "float64"); // prettier-ignore
    expect(perColumn(directionalAccuracy, two(closes, closes), two(stays, closes))).toEqual([NaN, 1]);
  });

  it("say what is wrong", () => {
    expect(() => mae([1], [1, 2])).toThrow("mae: rows of forecast must be 1, as many as truth has, got 2.");
    expect(() => mase([1], [1], { history: [1, 2], season: 2 })).toThrow("mase: rows of history must be more than a season, 2, got 2."); // prettier-ignore
    expect(() => mase([1], [1], { history: [3, 3, 3] })).toThrow(
      "mase: history must be a series that changes from season",
    );
    expect(() => mase([1], [1], {} as { history: number[] })).toThrow("mase: history must be the series before the forecast, got undefined."); // prettier-ignore
  });
});
