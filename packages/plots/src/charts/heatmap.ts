import { ArgumentError, boolean, number, oneOf, optional, type OptionTable, readOptions } from "@seqloom/array";
import { COLOR_SCALES, type ColorScaleName } from "../colors/colorScale.js";
import { rangeOf } from "../figure/rangeOf.js";
import { axesOptions, type AxesOptions, texts } from "../reading/chartOptions.js";
import { type MatrixData, readMatrix, readNames } from "../reading/readMatrix.js";
import { numberText } from "../text/numberText.js";
import { type Chart, makeChart } from "./Chart.js";

export interface HeatmapOptions extends AxesOptions {
  /** Names of the columns. Default: 0, 1, 2 and so on. */
  readonly xNames?: readonly string[];
  /** Names of the rows. Default: 0, 1, 2 and so on. */
  readonly yNames?: readonly string[];
  /** Value of the first colour. Default: the lowest one. */
  readonly min?: number;
  /** Value of the last colour. Default: the highest one. */
  readonly max?: number;
  /** Colours from light to dark, or from one colour over a neutral one, for 0, to another. */
  readonly colors?: ColorScaleName;
  /** Whether the numbers stand in the cells, where they fit. */
  readonly showValues?: boolean;
}

const heatmapOptions = {
  ...axesOptions,
  xNames: texts(),
  yNames: texts(),
  min: optional(number()),
  max: optional(number()),
  colors: oneOf(COLOR_SCALES, { default: "sequential" }),
  showValues: boolean({ default: true }),
} satisfies OptionTable<HeatmapOptions>;

/** A chart has this many cells at most. */
const MOST_CELLS = 100_000;

/**
 * A matrix as coloured cells: attention, the gates of an LSTM over the steps, correlations.
 *
 * @param rows shape [rows, columns]; the first row stands at the top
 * @throws ArgumentError that names a wrong value or option, or a row of another length
 *
 * @example
 * heatmap([[0.1, 0.9], [0.7, 0.3]], { xNames: ["I", "run"], yNames: ["我", "跑"] }).svg().startsWith("<svg"); // → true
 * @see https://matplotlib.org/stable/api/_as_gen/matplotlib.pyplot.imshow.html
 */
export function heatmap(rows: MatrixData, options?: HeatmapOptions): Chart {
  const caller = "heatmap";
  const read = readOptions(caller, heatmapOptions, options);
  const matrix = readMatrix(caller, "rows", rows);
  if (matrix.values.length > MOST_CELLS) {
    throw new ArgumentError(caller, "rows", `of ${MOST_CELLS} numbers or fewer`, matrix.values.length);
  }
  const panel = {
    kind: "matrix",
    ...matrix,
    title: read.title,
    xLabel: read.xLabel,
    yLabel: read.yLabel,
    colors: read.colors,
    xNames: readNames(caller, "xNames", read.xNames, matrix.columns),
    yNames: readNames(caller, "yNames", read.yNames, matrix.rows),
    range: rangeFor(caller, matrix.values, read),
    ...(read.showValues ? { texts: cellTexts(matrix.values) } : {}),
  } as const;
  return makeChart({ ...read, title: "", caller, panels: [panel] });
}

/** The values of the first and the last colour; those around 0 are equally far from it. */
function rangeFor(
  caller: string,
  values: Float64Array,
  { min, max, colors }: { min: number | undefined; max: number | undefined; colors: ColorScaleName },
): [number, number] {
  const [low, high] = rangeOf([values]);
  const far = Math.max(Math.abs(low), Math.abs(high));
  const [first, last] =
    colors === "diverging" ? [min ?? -(max ?? far), max ?? -(min ?? -far)] : [min ?? low, max ?? high];
  if (first > last) throw new ArgumentError(caller, "min", `${last} or less, the value of the last colour`, first);
  return [first, last];
}

/** Texts of the cells: whole numbers as they are, others with the same decimals, three digits for the largest. */
function cellTexts(values: Float64Array): string[] {
  const [low, high] = rangeOf([values]);
  const far = Math.max(Math.abs(low), Math.abs(high));
  if (far >= 1e7 || far < 1e-4 || values.every(Number.isInteger)) return Array.from(values, numberText);
  const decimals = Math.min(8, Math.max(0, 2 - Math.floor(Math.log10(far))));
  return Array.from(values, (value) => value.toFixed(decimals));
}
