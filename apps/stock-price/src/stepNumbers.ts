import type { NdArray, TypedArray } from "@seqloom/array";
import { weightFormula } from "@seqloom/models";
import type { LayersModel } from "@tensorflow/tfjs-layers";

/** Rows of a table of days at its beginning. */
const FIRST = 5;
/** Rows of a table of prices at each end. */
const EDGE = 3;

/** Arrays of a row for each day, before and after scaling. */
interface DayArrays {
  readonly columns: readonly string[];
  readonly x: NdArray<TypedArray>;
  readonly y: NdArray<TypedArray>;
  readonly xScaled: NdArray<TypedArray>;
  readonly yScaled: NdArray<TypedArray>;
}

/** Titles of the tables of days. */
interface DayTitles {
  readonly date: string;
  readonly x: string;
  readonly y: string;
  readonly xScaled: string;
  readonly yScaled: string;
}

/** Shows the first days of X and Y, and of both scaled. */
export function showDays(
  report: { table(title: string, head: readonly string[], rows: readonly (readonly string[])[]): void },
  titles: DayTitles,
  dates: readonly string[],
  { columns, ...arrays }: DayArrays,
): void {
  for (const name of ["x", "y", "xScaled", "yScaled"] as const) {
    const head = [titles.date, ...(name.startsWith("x") ? columns : ["Close"])];
    report.table(titles[name], head, firstDays(dates, arrays[name]));
  }
}

/** The first rows of an array with the dates before them; numbers that are no integers to four digits. */
export function firstDays(dates: readonly string[], { data, shape }: NdArray<TypedArray>): string[][] {
  const columns = shape[1]!;
  const cell = (value: number) => (Number.isInteger(value) ? `${value}` : value.toFixed(4));
  return dates
    .slice(0, FIRST)
    .map((date, row) => [date, ...Array.from(data.slice(row * columns, (row + 1) * columns), cell)]);
}

/** Forecast and real closes of the first and of the last days. */
export function pricesByDate(
  dates: readonly string[],
  forecast: ArrayLike<number>,
  real: ArrayLike<number>,
): string[][] {
  const rows = dates.map((date, day) => [date, forecast[day]!.toFixed(2), real[day]!.toFixed(2)]);
  return rows.length <= 2 * EDGE ? rows : [...rows.slice(0, EDGE), ["…", "", ""], ...rows.slice(-EDGE)];
}

/** Numbers of weights of a model's LSTMs by the formula of the slide, g(n(n + i) + n). */
export function recurrentFormulas(model: LayersModel): string[] {
  const layers = model.layers.filter((layer) => layer.getClassName() === "LSTM");
  return layers.map((layer) => `${layer.name}: ${weightFormula(layer)}`);
}
