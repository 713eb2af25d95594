import { type OptionTable, readOptions } from "@seqloom/array";
import { rangeOf, widen } from "../figure/rangeOf.js";
import { chartOptions, type ChartOptions, sizeOptions } from "../reading/chartOptions.js";
import { type Numbers, readNumbers } from "../reading/readNumbers.js";
import { type Chart, makeChart } from "./Chart.js";

export interface SparklineOptions extends Omit<ChartOptions, "title"> {}

const { theme, language } = chartOptions;

const sparklineOptions = {
  ...sizeOptions(160, 32, { width: 16, height: 12 }),
  theme,
  language,
} satisfies OptionTable<SparklineOptions>;

/**
 * A line without axes, as small as a word; in a terminal a row of blocks.
 *
 * @param values numbers; null where one is missing
 * @throws ArgumentError that names a wrong value or option
 *
 * @example
 * sparkline([1, 2, 3, 5, 8, 13]).terminal(); // → '▁▁▂▃▅█'
 */
export function sparkline(values: Numbers, options?: SparklineOptions): Chart {
  const read = readOptions("sparkline", sparklineOptions, options);
  const y = readNumbers("sparkline", "values", values, true);
  const x = Float64Array.from(y.keys());
  const [min, max] = widen(rangeOf([y]), 0);
  const panel = {
    kind: "plot",
    title: "",
    bare: true,
    x: { kind: "numbers", label: "", min: 0, max: y.length - 1 },
    y: { kind: "numbers", label: "", min, max },
    layers: [{ kind: "line", name: "", place: 0, x, y }],
  } as const;
  return makeChart({ ...read, title: "", caller: "sparkline", panels: [panel] });
}
