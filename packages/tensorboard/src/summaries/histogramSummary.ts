import type { SummaryValue } from "./encodeSummaryValue.js";
import { histogramBuckets } from "./histogramBuckets.js";

/** Counts of values in `buckets` ranges, for the dashboards Histograms and Distributions. */
export function histogramSummary(
  tag: string,
  values: ArrayLike<number>,
  buckets: number,
  description?: string,
): SummaryValue {
  const counts = histogramBuckets(values, buckets);
  const content = new DataView(new ArrayBuffer(counts.length * 8));
  counts.forEach((count, i) => content.setFloat64(i * 8, count, true));
  const tensor = { dtype: "float64" as const, shape: [buckets, 3], content: new Uint8Array(content.buffer) };
  return { tag, tensor, plugin: "histograms", description };
}
