import { ArgumentError, readOptions } from "@seqloom/array";
import type { Layer } from "../figure/Figure.js";
import { rangeOf, withRoom } from "../figure/rangeOf.js";
import { axesOptions, type AxesOptions } from "../reading/chartOptions.js";
import { isNumbers, type Numbers, readNumbers } from "../reading/readNumbers.js";
import { readNamed } from "../reading/readSeries.js";
import { type Chart, makeChart } from "./Chart.js";

/** Points: as many numbers along the x axis as along the y axis. */
export interface PointData {
  readonly x: Numbers;
  readonly y: Numbers;
}

export interface ScatterChartOptions extends AxesOptions {}

const scatterChartOptions = axesOptions;

const ALLOWED = "{ x, y } with two lists of numbers, or an object of such by their names";

/**
 * Points, of one kind or of several by their names.
 *
 * @param points `{ x, y }`, or an object of these
 * @throws ArgumentError that names a wrong value or option, or lists of different lengths
 *
 * @example
 * scatterChart({ x: [1, 2, 3], y: [2, 4, 8] }).svg().startsWith("<svg"); // → true
 * @see https://matplotlib.org/stable/api/_as_gen/matplotlib.pyplot.scatter.html
 */
export function scatterChart(
  points: PointData | Readonly<Record<string, PointData>>,
  options?: ScatterChartOptions,
): Chart {
  const caller = "scatterChart";
  const read = readOptions(caller, scatterChartOptions, options);
  const layers = readGroups(caller, points);
  const [minX, maxX] = withRoom(rangeOf(layers.map(({ x }) => x)), 0.05);
  const [minY, maxY] = withRoom(rangeOf(layers.map(({ y }) => y)), 0.05);
  const panel = {
    kind: "plot",
    title: read.title,
    x: { kind: "numbers", label: read.xLabel, min: minX, max: maxX },
    y: { kind: "numbers", label: read.yLabel, min: minY, max: maxY },
    layers,
  } as const;
  return makeChart({ ...read, title: "", caller, panels: [panel] });
}

function readGroups(caller: string, points: unknown): (Layer & { readonly kind: "points" })[] {
  if (isPoints(points)) return [readGroup(caller, "points", points, "", 0)];
  return readNamed(caller, "points", points, ALLOWED).map(([name, group], place) => {
    const argument = `points[${JSON.stringify(name)}]`;
    if (!isPoints(group)) throw new ArgumentError(caller, argument, "{ x, y } with two lists of numbers", group);
    return readGroup(caller, argument, group, name, place);
  });
}

function readGroup(caller: string, argument: string, group: PointData, name: string, place: number) {
  const [x, y] = [readNumbers(caller, `${argument}.x`, group.x), readNumbers(caller, `${argument}.y`, group.y)];
  if (x.length !== y.length)
    throw new ArgumentError(caller, `${argument}.y`, `a list of ${x.length} numbers, as x is`, y);
  return { kind: "points", name, place, x, y } as const;
}

function isPoints(value: unknown): value is PointData {
  const { x, y } = (value ?? {}) as Partial<PointData>;
  return isNumbers(x) && isNumbers(y);
}
