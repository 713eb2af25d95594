import { ArgumentError, number, optional, type OptionTable, readOptions } from "@seqloom/array";
import type { BarLayer } from "../figure/Figure.js";
import { rangeOf } from "../figure/rangeOf.js";
import { axesOptions, type AxesOptions, texts } from "../reading/chartOptions.js";
import { readNames } from "../reading/readMatrix.js";
import { isNumbers, type Numbers } from "../reading/readNumbers.js";
import { type NamedNumbers, readSeries } from "../reading/readSeries.js";
import { type Chart, makeChart } from "./Chart.js";

export interface BarChartOptions extends AxesOptions {
  /** Names of the bars or groups. Default: the keys of an object of numbers, else 0, 1, 2 and so on. */
  readonly labels?: readonly string[];
  /** Degrees by which the names are turned. Default: as many as the room asks for. */
  readonly turnLabels?: number;
}

const barChartOptions = {
  ...axesOptions,
  labels: texts(),
  turnLabels: optional(number({ min: 0, max: 90 })),
} satisfies OptionTable<BarChartOptions>;

/** Share of the distance between two groups that their bars take. */
const GROUP_WIDTH = 0.8;
/** Bars are no wider than in a chart of so many groups. */
const FEWEST_GROUPS = 4;

/**
 * Bars from 0 up to a number, or down: one for each name, or a group of several series.
 *
 * @param values numbers by name, a list of numbers, or lists of one length by the names of the series
 * @throws ArgumentError that names a wrong value or option, or a list of another length
 *
 * @example
 * barChart({ "last value": 2.57, GRU: 2.31 }, { yLabel: "mean absolute error" }).terminal({ columns: 40 }).split("\n").length; // → 3
 * @see https://matplotlib.org/stable/api/_as_gen/matplotlib.pyplot.bar.html
 */
export function barChart(
  values: Readonly<Record<string, number>> | Numbers | Readonly<Record<string, Numbers>>,
  options?: BarChartOptions,
): Chart {
  const caller = "barChart";
  const read = readOptions(caller, barChartOptions, options);
  const { series, names } = readBars(caller, values, read.labels);
  const each = GROUP_WIDTH / series.length;
  const layers = series.map(({ name, values: y }, place): BarLayer => {
    const left = Float64Array.from(y, (_, i) => i - GROUP_WIDTH / 2 + place * each);
    return { kind: "bars", name, place, left, right: left.map((edge) => edge + each), y, names };
  });
  const [low, high] = rangeOf(series.map(({ values: y }) => y));
  const [min, max] = low === 0 && high === 0 ? [0, 1] : [Math.min(0, low), Math.max(0, high)];
  const room = Math.max(0.5, (FEWEST_GROUPS - names.length) / 2);
  const panel = {
    kind: "plot",
    title: read.title,
    x: {
      kind: "names",
      label: read.xLabel,
      min: -room,
      max: names.length - 1 + room,
      names,
      each: true,
      turn: read.turnLabels,
    },
    y: { kind: "numbers", label: read.yLabel, min, max },
    layers,
  } as const;
  return makeChart({ ...read, title: "", caller, panels: [panel] });
}

/** The series of bars and the names of the groups. */
function readBars(
  caller: string,
  values: unknown,
  labels: readonly string[] | undefined,
): { series: NamedNumbers[]; names: readonly string[] } {
  const byName = typeof values === "object" && values !== null && !isNumbers(values);
  if (byName && Object.values(values).some((value) => typeof value === "number")) {
    const keys = Object.keys(values);
    if (labels !== undefined)
      throw new ArgumentError(caller, "labels", "left out where the numbers have names", labels);
    return { series: [{ name: "", values: readByName(caller, values as Record<string, unknown>) }], names: keys };
  }
  const series = readSeries(caller, "values", values);
  return { series, names: readNames(caller, "labels", labels, series[0]!.values.length) };
}

function readByName(caller: string, values: Record<string, unknown>): Float64Array {
  return Float64Array.from(Object.entries(values), ([name, value]) => {
    if (Number.isFinite(value)) return value as number;
    throw new ArgumentError(caller, `values[${JSON.stringify(name)}]`, "a finite number", value);
  });
}
