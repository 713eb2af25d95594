import type { NdArray, TypedArray } from "@seqloom/array";
import type { TimeTable } from "@seqloom/datasets";
import type { StandardScaler } from "@seqloom/timeseries";
import type { Week } from "./weatherWindows.js";

/** A time of the week, and the temperatures in °C that were measured and forecast. */
export interface ForecastHour {
  readonly time: string;
  readonly truth: number;
  readonly forecast: number;
  readonly baseline: number;
}

/** Forecasts of a week in °C, and their mean absolute errors. */
export interface WeekForecast {
  readonly hours: readonly ForecastHour[];
  readonly errors: { readonly forecast: number; readonly baseline: number };
}

/**
 * Forecasts beside the truth, and beside the temperature a day before, the last one of each window, all in °C.
 *
 * @param forecast standardized, a row for each window
 * @param data the weather that the windows are made of, and its scaler
 */
export function weekForecast(
  { x, y, firstTarget }: Week,
  forecast: NdArray<TypedArray>,
  { weather, scaler }: { readonly weather: TimeTable; readonly scaler: StandardScaler },
): WeekForecast {
  const [windows, steps, features] = x.shape as [number, number, number];
  const column = weather.columns.indexOf("T (degC)");
  const degrees = (scaled: ArrayLike<number>) =>
    scaler.inverseTransform({ data: Float64Array.from(scaled), shape: [windows, 1] }, { columns: column }).data;
  const lasts = Float64Array.from(y.data, (_, window) => x.data[((window + 1) * steps - 1) * features + column]!);
  const [truth, forecasts, baselines] = [degrees(y.data), degrees(forecast.data), degrees(lasts)];
  const times = weather.dates.slice(firstTarget, firstTarget + windows);
  const hours = times.map((time, i) => ({
    time,
    truth: truth[i]!,
    forecast: forecasts[i]!,
    baseline: baselines[i]!,
  }));
  const mean = (key: "forecast" | "baseline") =>
    hours.reduce((sum, hour) => sum + Math.abs(hour[key] - hour.truth), 0) / hours.length;
  return { hours, errors: { forecast: mean("forecast"), baseline: mean("baseline") } };
}

/** A row for each day of the week, at the hour of the first row: its time, and the temperatures to two digits. */
export function dailyRows({ hours }: WeekForecast, rowsADay: number): string[][] {
  return hours
    .filter((_, row) => row % rowsADay === 0)
    .map(({ time, ...degrees }) => [
      time,
      ...[degrees.truth, degrees.forecast, degrees.baseline].map((one) => one.toFixed(2)),
    ]);
}
