import { TimeTable } from "@seqloom/datasets";
import { StandardScaler } from "@seqloom/timeseries";
import { dailyRows, weekForecast } from "./weekForecast.js";

describe("weekForecast", () => {
  it("has truth, forecast and the last temperature of the window in °C, and how far they are off", () => {
    const hours = Float64Array.from({ length: 6 }, (_, hour) => Date.UTC(2009, 0, 1, hour));
    const weather = new TimeTable(hours, { "p (mbar)": new Float64Array(6), "T (degC)": new Float64Array(6) });
    const scaler = new StandardScaler().fit([
      [0, 8],
      [0, 12], // temperatures of mean 10 and deviation 2
    ]);
    const week = {
      x: { data: Float64Array.of(9, 9, 9, 0, 9, 9, 9, 1), shape: [2, 2, 2] },
      y: { data: Float64Array.of(1, 2), shape: [2] },
      firstTarget: 4,
    };
    const forecast = { data: Float32Array.of(1, 2.5), shape: [2, 1] };
    expect(weekForecast(week, forecast, { weather, scaler })).toEqual({
      hours: [
        { time: "2009-01-01 04:00:00", truth: 12, forecast: 12, baseline: 10 },
        { time: "2009-01-01 05:00:00", truth: 14, forecast: 15, baseline: 12 },
      ],
      errors: { forecast: 0.5, baseline: 2 },
    });
  });
});

describe("dailyRows", () => {
  it("has a row of a table for each day", () => {
    const hour = (time: string, truth: number) => ({ time, truth, forecast: truth + 1, baseline: 0 });
    const hours = [hour("day 1, 0:00", 10), hour("day 1, 12:00", 15), hour("day 2, 0:00", 11.5)];
    expect(dailyRows({ hours, errors: { forecast: 1, baseline: 12 } }, 2)).toEqual([
      ["day 1, 0:00", "10.00", "11.00", "0.00"],
      ["day 2, 0:00", "11.50", "12.50", "0.00"],
    ]);
  });
});
