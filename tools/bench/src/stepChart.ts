import { barChart } from "@seqloom/plots";
import { nameIn, type NodeVersion } from "./peers.js";
import { rivalTime, timeOf, usualTime } from "./stepRatios.js";
import type { MeasuredRow } from "./stepTables.js";

/**
 * Bars of how many times as long as ours the better of Keras and PyTorch takes for a step, a group a row; above 1 ours is ahead.
 *
 * @returns undefined where neither has a time
 */
export function stepChart(rows: readonly MeasuredRow[], nodes: readonly NodeVersion[]) {
  const known = rows.filter(({ results }) => rivalTime(results) !== undefined);
  if (known.length === 0) return undefined;
  const last = nodes.at(-1)!;
  const ratios = (timeIn: (results: MeasuredRow["results"]) => number | undefined) =>
    known.map(({ results }) => rivalTime(results)! / (timeIn(results) ?? Infinity));
  const series = Object.fromEntries([
    ...nodes.map((node) => [`Node ${node.major}`, ratios((results) => usualTime(results, node))]),
    [`native, Node ${last.major}`, ratios((results) => timeOf(results, nameIn(last, "native")))],
  ]) as Record<string, number[]>;
  return barChart(series, {
    labels: known.map(({ row }) => row.id),
    title: "A training step: time of the better peer over ours",
    xLabel: "row",
    yLabel: "times as fast",
    width: 960,
  });
}
