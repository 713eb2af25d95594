import { boolean, custom, integer, number, optional, type OptionTable, readOptions } from "@seqloom/array";
import type { Axis, Layer } from "../figure/Figure.js";
import { rangeOf, withRoom } from "../figure/rangeOf.js";
import { axesOptions, type AxesOptions } from "../reading/chartOptions.js";
import { type Places, type ReadPlaces, readPlaces } from "../reading/readPlaces.js";
import { readSeries, type SeriesData } from "../reading/readSeries.js";
import { type Chart, makeChart } from "./Chart.js";

export interface LineChartOptions extends AxesOptions {
  /** Places along the x axis; texts stand at equal distances. Default: 0, 1, 2 and so on. */
  readonly x?: Places;
  /** Every n-th place has a text. Default: as many as there is room for. */
  readonly tickEvery?: number;
  /** Degrees by which these texts are turned. Default: as many as the room asks for. */
  readonly turnLabels?: number;
  /** Whether the y axis begins at 0. */
  readonly fromZero?: boolean;
}

const lineChartOptions = {
  x: optional(custom<Places>("a list of numbers, of dates or of texts", () => true)),
  ...axesOptions,
  tickEvery: optional(integer({ min: 1 })),
  turnLabels: optional(number({ min: 0, max: 90 })),
  fromZero: boolean({ default: false }),
} satisfies OptionTable<LineChartOptions>;

/**
 * Lines over numbers, dates or names: one series, or several by their names.
 *
 * @param series numbers, or an object of lists of one length; null breaks a line where a value is missing
 * @throws ArgumentError that names a wrong value or option, or a series of another length
 *
 * @example
 * const chart = lineChart({ 預測值: [581, 585, 579], 真實值: [583, 584, 580] }, { x: ["03-02", "03-03", "03-04"] });
 * chart.svg().startsWith("<svg"); // → true
 * @see https://matplotlib.org/stable/api/_as_gen/matplotlib.pyplot.plot.html
 */
export function lineChart(series: SeriesData, options?: LineChartOptions): Chart {
  const read = readOptions("lineChart", lineChartOptions, options);
  const { xLabel, yLabel, title, tickEvery, turnLabels: turn } = read;
  const named = readSeries("lineChart", "series", series, true);
  const places = readPlaces("lineChart", "x", read.x, named[0]!.values.length);
  const layers = named.map(({ name, values }, place): Layer => {
    return { kind: "line", name, place, x: places.values, y: values };
  });
  const [low, high] = withRoom(rangeOf(named.map(({ values }) => values)), 0.05);
  const [min, max] = read.fromZero ? [Math.min(0, low), Math.max(0, high)] : [low, high];
  const x = { ...axisOf(places, tickEvery), label: xLabel, turn };
  const panel = { kind: "plot", title, x, y: { kind: "numbers", label: yLabel, min, max }, layers } as const;
  return makeChart({ ...read, title: "", caller: "lineChart", panels: [panel] });
}

/** The x axis of places; ticks stand at the places themselves where every n-th is to have one. */
export function axisOf({ kind, values, names }: ReadPlaces, tickEvery: number | undefined): Axis {
  const [min, max] = rangeOf([values]);
  if (kind === "names") {
    const room = Math.max(0.5, 0.02 * values.length);
    return { kind, label: "", min: -room, max: values.length - 1 + room, names, tickEvery };
  }
  const room = max > min ? 0.02 * (max - min) : 1;
  const whole = kind === "numbers" && values.every(Number.isInteger);
  const ends = { kind: whole ? "integers" : kind, label: "", min: min - room, max: max + room } as const;
  return tickEvery === undefined ? ends : { ...ends, places: [...values].sort((a, b) => a - b), tickEvery };
}
