import { TimeTable } from "@seqloom/datasets";
import { StandardScaler } from "@seqloom/timeseries";
import { weekForecast } from "./weekForecast.js";

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
