import type { TimeTable } from "@seqloom/datasets";
import { type Chart, lineChart, type LineChartOptions } from "@seqloom/plots";
import type { ForecastHour } from "./weekForecast.js";

/** Language, colours and width of a picture. */
type Look = Pick<LineChartOptions, "language" | "theme" | "width">;

/** The temperature over all the years. */
export function drawTemperature(weather: TimeTable, title: string, look: Look): Chart {
  return draw(weather, weather.length, title, look);
}

/** The temperature of the first ten days, 1,440 rows of ten minutes. */
export function drawFirstDays(weather: TimeTable, title: string, look: Look): Chart {
  const end = weather.times[0]! + 10 * DAY_MS;
  return draw(weather, weather.times.filter((time) => time < end).length, title, look);
}

/** Names of the lines of a week, and its title. */
interface WeekWords {
  readonly title: string;
  readonly truth: string;
  readonly forecast: string;
  readonly baseline: string;
}

/** The temperatures of a week, measured, forecast and guessed by the baseline. */
export function drawWeek(hours: readonly ForecastHour[], words: WeekWords, look: Look): Chart {
  const series = {
    [words.truth]: hours.map(({ truth }) => truth),
    [words.forecast]: hours.map(({ forecast }) => forecast),
    [words.baseline]: hours.map(({ baseline }) => baseline),
  };
  const x = hours.map(({ time }) => new Date(`${time.replace(" ", "T")}Z`));
  return lineChart(series, { x, title: words.title, ...look });
}

const DAY_MS = 86_400_000;

function draw(weather: TimeTable, rows: number, title: string, look: Look): Chart {
  const x = Array.from(weather.times.subarray(0, rows), (time) => new Date(time));
  return lineChart(weather.numbers("T (degC)").subarray(0, rows), { x, title, ...look });
}
