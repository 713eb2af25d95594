import { ArgumentError, boolean, custom, type OptionTable, readOptions } from "@seqloom/array";
import type { BarLayer } from "../figure/Figure.js";
import { rangeOf } from "../figure/rangeOf.js";
import { axesOptions, type AxesOptions } from "../reading/chartOptions.js";
import { type Numbers, readNumbers } from "../reading/readNumbers.js";
import { edgeTexts } from "../text/edgeTexts.js";
import { words } from "../text/words.js";
import { type Chart, makeChart } from "./Chart.js";

export interface HistogramOptions extends AxesOptions {
  /** Number of bins of equal width, or their edges in ascending order. */
  readonly bins?: number | readonly number[];
  /** Whether the area of all bars is 1. */
  readonly density?: boolean;
}

const BINS = "an integer from 1 to 1000, or two edges or more in ascending order";

const histogramOptions = {
  ...axesOptions,
  bins: custom<number | readonly number[]>(BINS, isBins, { default: 10 }),
  density: boolean({ default: false }),
} satisfies OptionTable<HistogramOptions>;

/**
 * Counts of values by range, in NumPy's bins: each has its lower edge and not its upper one, the last has both.
 *
 * @param values numbers
 * @throws ArgumentError that names a wrong value or option, or if no value lies between given edges
 *
 * @example
 * histogram([1, 2, 2, 3, 9], { bins: [0, 2, 4, 10] }).terminal({ columns: 40 }).split("\n").length; // → 4
 * @see https://numpy.org/doc/stable/reference/generated/numpy.histogram.html
 */
export function histogram(values: Numbers, options?: HistogramOptions): Chart {
  const caller = "histogram";
  const read = readOptions(caller, histogramOptions, options);
  const numbers = readNumbers(caller, "values", values);
  const edges = edgesOf(numbers, read.bins);
  const counts = countBins(numbers, edges);
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total === 0) throw new ArgumentError(caller, "bins", "edges around some of the values", read.bins);
  const [left, right] = [edges.slice(0, -1), edges.slice(1)];
  const y = read.density ? counts.map((count, i) => count / (total * (right[i]! - left[i]!))) : counts;
  const shown = edgeTexts(edges);
  const names = Array.from(left, (_, i) => `${shown[i]!} – ${shown[i + 1]!}`);
  const layer: BarLayer = { kind: "bars", name: "", place: 0, left, right, y, names };
  const { count, density } = words(read.language);
  const panel = {
    kind: "plot",
    title: read.title,
    x: { kind: "numbers", label: read.xLabel, min: left[0]!, max: right.at(-1)! },
    y: { kind: "numbers", label: read.yLabel || (read.density ? density : count), min: 0, max: rangeOf([y])[1] },
    layers: [layer],
  } as const;
  return makeChart({ ...read, title: "", caller, panels: [panel] });
}

/** Edges of equal bins from the lowest to the highest value; around a single value, half a unit on both sides. */
function edgesOf(values: Float64Array, bins: number | readonly number[]): Float64Array {
  if (typeof bins !== "number") return Float64Array.from(bins);
  const [low, high] = rangeOf([values]);
  const [first, last] = low === high ? [low - 0.5, high + 0.5] : [low, high];
  return Float64Array.from({ length: bins + 1 }, (_, i) => first + ((last - first) * i) / bins);
}

/** Number of values in each bin. */
export function countBins(values: Float64Array, edges: Float64Array): Float64Array {
  const bins = edges.length - 1;
  const counts = new Float64Array(bins);
  for (const value of values) {
    if (value < edges[0]! || value > edges[bins]!) continue;
    let [low, high] = [0, bins];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (value >= edges[middle]!) low = middle;
      else high = middle;
    }
    counts[low]!++;
  }
  return counts;
}

function isBins(value: unknown): boolean {
  if (!Array.isArray(value)) return Number.isInteger(value) && (value as number) >= 1 && (value as number) <= 1000;
  const edges = value as unknown[];
  const ascending = edges.every(
    (edge, i) => Number.isFinite(edge) && (i === 0 || (edge as number) > (edges[i - 1] as number)),
  );
  return ascending && edges.length >= 2 && edges.length <= 1001;
}
