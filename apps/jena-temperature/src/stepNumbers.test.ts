import { useBackend } from "@seqloom/backend";
import { TimeTable } from "@seqloom/datasets";
import { StandardScaler } from "@seqloom/timeseries";
import { build } from "./recipes.js";
import { samplingOf } from "./samplingOf.js";
import { columnNumbers, recurrentFormulas, samplePairs, windowNumbers } from "./stepNumbers.js";
import { weatherWindows } from "./weatherWindows.js";

const HOURS = 4000;
const times = Float64Array.from({ length: HOURS }, (_, hour) => Date.UTC(2009, 0, 1, hour));
const weather = new TimeTable(times, { "p (mbar)": times.map((_, i) => i % 7), "T (degC)": times.map((_, i) => i) });
const scaler = new StandardScaler().fit(weather.toNdArray());
const sampling = samplingOf(false);

describe("columnNumbers", () => {
  it("has mean and deviation, and the first number before and after", () => {
    const small = new StandardScaler().fit([[8], [12]]);
    expect(columnNumbers(["T (degC)"], small, [8, 0])).toEqual([["T (degC)", "10.00", "2.00", "8.00", "-1.0000"]]);
  });
});

describe("windowNumbers", () => {
  const data = scaler.transform(weather.toNdArray());
  const windows = weatherWindows(data, { sampling, target: 1, seed: 3, quick: true, onWarning: () => undefined });
  const numbers = windowNumbers(weather, windows, { sampling, scaler, seed: 3 });

  it("walks through the batch that the training begins with", () => {
    const { y } = windows.batches("train").next().value;
    expect(numbers.shapes).toEqual({ x: [128, 240, 2], y: [128] });
    for (const { place, scaled, degrees, target, timeOf } of numbers.samples) {
      expect(scaled).toBeCloseTo(y.data[place - 1]!, 10);
      expect(degrees).toBe(target); // the temperature of a row is its number
      expect(timeOf(target)).toBe(weather.dates[target]);
    }
  });

  it("counts the batches of a whole run, in a quick one as well", () => {
    const [from, to] = numbers.parts.validation;
    expect(numbers.steps.validation).toBe(Math.floor((to - from - 240) / 128));
  });
});

describe("samplePairs", () => {
  it("pairs the last temperature of a window with its target", () => {
    const x = { data: Float64Array.of(1, 2, 3, 4, 5, 6, 7, 8), shape: [2, 2, 2] };
    expect(samplePairs({ x, y: { data: Float64Array.of(9, 10), shape: [2] } }, 1, 2)).toEqual([
      [4, 9],
      [8, 10],
    ]);
  });
});

describe("recurrentFormulas", () => {
  it("writes out the weights of each recurrent layer", async () => {
    await useBackend("cpu");
    const model = build("stacked", { steps: 240, features: 14, cell: "gru", units: [32, 64], denseUnits: [] });
    const formulas = recurrentFormulas(model).map((formula) => formula.replace(/^\w+: /, ""));
    expect(formulas).toEqual(["3 x (32 x (32 + 14) + 2 x 32) = 4,608", "3 x (64 x (64 + 32) + 2 x 64) = 18,816"]);
    model.dispose();
  });
});
