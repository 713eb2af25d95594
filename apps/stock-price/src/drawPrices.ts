import { type Chart, lineChart, type LineChartOptions } from "@seqloom/plots";

/** Closes of the same days. */
interface Closes {
  readonly forecast: ArrayLike<number>;
  readonly real: ArrayLike<number>;
}

/** The title of the picture, and the names of its lines. */
type Words = Readonly<Record<"title" | keyof Closes, string>>;

/** Real and forecast closes over the days. */
export function drawPrices(
  dates: readonly string[],
  { forecast, real }: Closes,
  words: Words,
  look: Pick<LineChartOptions, "language" | "theme" | "width">,
): Chart {
  const closes = { [words.real]: Array.from(real), [words.forecast]: Array.from(forecast) };
  return lineChart(closes, { x: dates, title: words.title, ...look });
}
