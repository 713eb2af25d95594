import { compare } from "./compare.js";

const truth = [10, 12, 11, 13];

describe("compare", () => {
  const quiet = { print: () => undefined };

  it("prints one table, and says that the model is better where it is", () => {
    const printed: string[] = [];
    const forecasts = { GRU: [10, 12, 11, 12], 前一日: [10, 10, 12, 11], mean: [11.5, 11.5, 11.5, 11.5] };
    const found = compare(truth, forecasts, { metrics: ["mae", "r2"], print: (text) => printed.push(text) });
    expect(printed).toEqual([
      [
        "           mae       r2",
        "GRU     0.2500   0.8000",
        "前一日  1.2500  -0.8000",
        "mean    1.0000   0.0000",
        "GRU is better than every baseline: mae 0.2500, mean 1.0000.",
      ].join("\n"),
    ]);
    expect([found.best, found.modelIsBest, found.rows[1]]).toEqual([
      "GRU",
      true,
      { name: "前一日", mae: 1.25, r2: -0.8 },
    ]);
  });

  it("says plainly that a model is worse, or no better, than the best baseline", () => {
    const verdict = (model: number[]) => compare(truth, { model, last: [10, 12, 11, 12], mean: [11, 11, 11, 11] }, quiet).verdict; // prettier-ignore
    expect(verdict([11, 11, 12, 12])).toBe("model is worse than last: mae 1.0000, last 0.2500.");
    expect(verdict([10, 12, 11, 14])).toBe("model is no better than last: mae 0.2500, last 0.2500.");
  });

  it("shows no direction of a forecast that never moves, and takes any for better", () => {
    const forecasts = { model: [10, 11, 10, 12], last: [11, 10, 12, 11], mean: [11.5, 11.5, 11.5, 11.5] };
    const metrics = ["mae", "directionalAccuracy"] as const;
    const found = compare(truth, forecasts, { metrics, ...quiet });
    expect(found.table.split("\n").map((line) => line.split(/  +/))).toEqual([
      ["", "mae", "directionalAccuracy"],
      ["model", "0.7500", "1.0000"],
      ["last", "1.5000", "-"],
      ["mean", "1.0000", "1.0000"],
    ]);
    const verdict = (model: number[], last: number[]) =>
      compare(truth, { model, last }, { by: "directionalAccuracy", ...quiet });
    expect(verdict(forecasts.model, forecasts.last)).toMatchObject({
      modelIsBest: true,
      verdict: "model is better than every baseline: directionalAccuracy 1.0000, last -.",
    });
    expect(verdict(forecasts.last, forecasts.model)).toMatchObject({
      ...{ modelIsBest: false, best: "last" },
      verdict: "model is no better than last: directionalAccuracy -, last 1.0000.",
    });
    expect(verdict(forecasts.last, forecasts.last).modelIsBest).toBe(false);
  });

  it("knows which metrics are better when they are larger", () => {
    const forecasts = { model: [10, 11, 10, 12], last: [10, 10, 12, 11] };
    expect(compare(truth, forecasts, { by: "directionalAccuracy", ...quiet }).modelIsBest).toBe(true);
    expect(compare(truth, forecasts, { by: "r2", ...quiet }).best).toBe("model");
  });

  it("shows small and large numbers in powers of ten", () => {
    expect(compare([0, 0], { a: [1e-5, 1e-5], b: [1, 1] }, { metrics: ["mae"], ...quiet }).table).toBe("         mae\na  1.000e-5\nb    1.0000".replace("         mae", "        mae")); // prettier-ignore
  });

  it("refuses a model without a baseline, and forecasts of another size", () => {
    expect(() => compare(truth, { model: truth })).toThrow("compare: forecasts must be a model and at least one baseline, got an object with {model}."); // prettier-ignore
    expect(() => compare(truth, { model: truth, last: [1] })).toThrow("compare: rows of forecast must be 4, as many as truth has, got 1."); // prettier-ignore
    expect(() => compare(truth, { a: truth, b: truth }, { metrics: ["loss" as "mae"] })).toThrow(
      'compare: metrics must be a list of mae, mse, rmse, mape, smape, r2, directionalAccuracy, got ["loss"].',
    );
  });
});
