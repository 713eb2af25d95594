import { median } from "@seqloom/app-kit";
import { barChart, type Chart, lineChart } from "@seqloom/plots";
import type { CourseRow } from "../course/CourseRow.js";
import type { Runs } from "../runs/Run.js";
import { markOf } from "../runs/runFile.js";

/** The charts of an app by the names of their files: its curves, and its time an epoch beside Keras's. */
export function resultsCharts(app: string, rows: readonly CourseRow[], runs: Runs): ReadonlyMap<string, Chart> {
  const charts = [
    [`${app}-curves.svg`, curvesOf(rows, runs)],
    [`${app}-time.svg`, timesOf(rows, runs)],
  ] as const;
  return new Map(charts.flatMap(([file, chart]) => (chart === undefined ? [] : [[file, chart] as const])));
}

/** A line for each row: the metric of its first seed, epoch by epoch. */
function curvesOf(rows: readonly CourseRow[], runs: Runs): Chart | undefined {
  const curves = rows.flatMap((row) => {
    const curve = runs[markOf(row)]?.[0]?.curve;
    return curve === undefined || curve.length < 2 ? [] : [{ name: row.name, metric: row.curve!, curve }];
  });
  if (curves.length === 0) return undefined;
  const epochs = Math.max(...curves.map(({ curve }) => curve.length));
  const series = curves.map(({ name, curve }): [string, (number | null)[]] => [
    name,
    Array.from({ length: epochs }, (_, i) => curve[i] ?? null),
  ]);
  const metrics = [...new Set(curves.map(({ metric }) => metric))].join(", ");
  const x = Array.from({ length: epochs }, (_, i) => i + 1);
  return lineChart(Object.fromEntries(series), {
    x,
    xLabel: "epoch",
    yLabel: metrics,
    title: `${rows[0]!.app}, seed 1`,
  });
}

/** Seconds of an epoch beside Keras's, of the rows that have both. */
function timesOf(rows: readonly CourseRow[], runs: Runs): Chart | undefined {
  const timed = rows.flatMap((row) => {
    const ours = (runs[markOf(row)] ?? []).flatMap(({ secondsPerEpoch }) => secondsPerEpoch ?? []);
    const keras = row.keras?.secondsPerEpoch;
    return ours.length === 0 || keras === undefined ? [] : [{ name: row.name, ours: median(ours), keras }];
  });
  if (timed.length === 0) return undefined;
  const series = { Seqloom: timed.map(({ ours }) => ours), Keras: timed.map(({ keras }) => keras) };
  const labels = timed.map(({ name }) => name);
  return barChart(series, { labels, yLabel: "seconds an epoch", title: `${rows[0]!.app}, two cores` });
}
