import type { TimeTable } from "@seqloom/datasets";
import { type Chart, type Language, lineChart } from "@seqloom/plots";
import type { ForecastHour } from "./weekForecast.js";

/** The temperature over all the years. */
export function drawTemperature(weather: TimeTable, title: string, language: Language): Chart {
  return draw(weather, weather.length, title, language);
}

/** The temperature of the first ten days, 1,440 rows of ten minutes. */
export function drawFirstDays(weather: TimeTable, title: string, language: Language): Chart {
  const end = weather.times[0]! + 10 * DAY_MS;
  return draw(weather, weather.times.filter((time) => time < end).length, title, language);
}

/** Names of the lines of a week, and its title. */
interface WeekWords {
  readonly title: string;
  readonly truth: string;
  readonly forecast: string;
  readonly baseline: string;
}

/** The temperatures of a week, measured, forecast and guessed by the baseline. */
export function drawWeek(hours: readonly ForecastHour[], words: WeekWords, language: Language): Chart {
  const series = {
    [words.truth]: hours.map(({ truth }) => truth),
    [words.forecast]: hours.map(({ forecast }) => forecast),
    [words.baseline]: hours.map(({ baseline }) => baseline),
  };
  const x = hours.map(({ time }) => new Date(`${time.replace(" ", "T")}Z`));
  return lineChart(series, { x, title: words.title, language, width: 800 });
}

const DAY_MS = 86_400_000;

function draw(weather: TimeTable, rows: number, title: string, language: Language): Chart {
  const x = Array.from(weather.times.subarray(0, rows), (time) => new Date(time));
  return lineChart(weather.numbers("T (degC)").subarray(0, rows), { x, title, language, width: 800 });
}
