import { ArgumentError, oneOf, type OptionTable, readOptions } from "@seqloom/array";
import { rangeOf } from "../figure/rangeOf.js";
import { chartOptions, type ChartOptions, sizeOptions, texts } from "../reading/chartOptions.js";
import { type Matrix, type MatrixData, readMatrix, readNames } from "../reading/readMatrix.js";
import { words } from "../text/words.js";
import { type Chart, makeChart } from "./Chart.js";

export interface ConfusionMatrixChartOptions extends ChartOptions {
  /** Names of the classes. Default: 0, 1, 2 and so on. */
  readonly labels?: readonly string[];
  /** Shares instead of counts: of each true class, of each predicted class, or of all. */
  readonly normalize?: Normalize;
}

const NORMALIZE = ["none", "true", "pred", "all"] as const;
export type Normalize = (typeof NORMALIZE)[number];

const confusionMatrixChartOptions = {
  ...chartOptions,
  ...sizeOptions(520, 440),
  labels: texts(),
  normalize: oneOf(NORMALIZE, { default: "none" }),
} satisfies OptionTable<ConfusionMatrixChartOptions>;

/**
 * Counts of samples by true and predicted class: a row for each true class, a column for each predicted one.
 *
 * @param matrix counts, shape [classes, classes], as scikit-learn's `confusion_matrix` gives them
 * @throws ArgumentError if it is not square, or names a count below 0
 *
 * @example
 * confusionMatrixChart([[50, 3], [4, 43]], { labels: ["負面", "正面"] }).svg().startsWith("<svg"); // → true
 * @see https://scikit-learn.org/stable/modules/generated/sklearn.metrics.ConfusionMatrixDisplay.html
 */
export function confusionMatrixChart(matrix: MatrixData, options?: ConfusionMatrixChartOptions): Chart {
  const caller = "confusionMatrixChart";
  const read = readOptions(caller, confusionMatrixChartOptions, options);
  const counts = readMatrix(caller, "matrix", matrix);
  const { rows, columns, values } = counts;
  if (rows !== columns) throw new ArgumentError(caller, "matrix", "square", `shape [${rows}, ${columns}]`);
  const below = values.findIndex((count) => count < 0);
  if (below !== -1) {
    const place = `matrix[${Math.floor(below / columns)}][${below % columns}]`;
    throw new ArgumentError(caller, place, "a count of 0 or more", values[below]);
  }
  const shown = normalized(counts, read.normalize);
  const names = readNames(caller, "labels", read.labels, rows);
  const { trueLabel, predictedLabel } = words(read.language);
  const shares = read.normalize !== "none";
  const range = [0, shares ? 1 : rangeOf([shown, [1]])[1]] as const;
  const panel = {
    kind: "matrix",
    colors: "sequential",
    title: read.title,
    rows,
    columns,
    values: shown,
    xNames: names,
    yNames: names,
    xLabel: predictedLabel,
    yLabel: trueLabel,
    range,
    texts: Array.from(shown, (value) => (shares ? value.toFixed(2) : String(value))),
  } as const;
  return makeChart({ ...read, title: "", caller, panels: [panel] });
}

/** Shares of the sums of rows, of columns or of all; 0 where a sum is 0, as in scikit-learn. */
function normalized({ rows, columns, values }: Matrix, normalize: Normalize): Float64Array {
  if (normalize === "none") return values;
  const groupOf = (i: number) => ({ true: Math.floor(i / columns), pred: i % columns, all: 0 })[normalize];
  const sums = new Float64Array(rows);
  for (const [i, value] of values.entries()) sums[groupOf(i)]! += value;
  return values.map((value, i) => (sums[groupOf(i)]! > 0 ? value / sums[groupOf(i)]! : 0));
}
