import { formatMs } from "./formatMs.js";
import type { ModelRow } from "./modelRows.js";
import { nameIn, type NodeVersion, type Peer } from "./peers.js";
import type { NoResult, StepResult } from "./StepResult.js";
import { geometricMean, isOurs, rivalTime, type RowResults, timeOf, usualTime } from "./stepRatios.js";

/** Result of each peer for each row. */
export interface MeasuredRow {
  readonly row: ModelRow;
  readonly results: RowResults;
}

type Lines = string[][];

/** Allowed difference of a loss from ours, as a share of it: rounding for plain descent, which all compute alike, ... */
const SGD_TOLERANCE = 1e-4;
/** ... and more for the optimizers, which differ in where they add epsilon. */
const OWN_TOLERANCE = 1e-3;

const NONE = "-";

/** The models of the rows; the other tables have the numbers of the rows alone. */
export function modelTable(rows: readonly ModelRow[]): Lines {
  return [["row", "model", "input"], ...rows.map(({ id, title, input }) => [id, title, `[${input.join(", ")}]`])];
}

/**
 * Time of a step as a user has it in each Node, and with the native kernels of the last one, beside the better of Keras and PyTorch; then
 * how many times as long that one takes. The last line has the geometric means.
 */
export function summaryTable(rows: readonly MeasuredRow[], nodes: readonly NodeVersion[]): Lines {
  const last = nodes.at(-1)!;
  const ours = (results: RowResults) => [
    ...nodes.map((node) => usualTime(results, node)),
    timeOf(results, nameIn(last, "native")),
  ];
  const heads = [...nodes.map(({ major }) => `Node ${major}`), `native, Node ${last.major}`];
  const ratios = rows.map(({ results }) => ours(results).map((ms) => ratio(rivalTime(results), ms)));
  const lines = rows.map(({ row, results }, i) => [
    row.id,
    ...[...ours(results), rivalTime(results)].map(ms),
    ...ratios[i]!.map(formatRatio),
  ]);
  const means = heads.map((_, column) => formatRatio(geometricMean(ratios.map((line) => line[column]))));
  const empty = [...heads, ""].map(() => "");
  return [
    ["row", ...heads, "better peer", ...heads.map((head) => `ahead, ${head}`)],
    ...lines,
    ["geometric mean", ...empty, ...means],
  ];
}

/** Time of a step, a line a row: our ways in one Node, and the others with how many times our plan they take. */
export function timeTable(rows: readonly MeasuredRow[], peers: readonly Peer[], node: NodeVersion): Lines {
  const columns = peers.filter(({ name }) => !isOurs(name) || name.endsWith(`@${node.major}`));
  const lines = rows.map(({ row, results }) => {
    const base = usualTime(results, node);
    return [
      row.id,
      ...columns.map(({ name }) => {
        const time = timeOf(results, name);
        if (time === undefined || isOurs(name) || base === undefined) return ms(time);
        return `${ms(time)} (${formatRatio(time / base)})`;
      }),
    ];
  });
  return [["row", ...columns.map(({ title }) => title.split(", Node")[0]!)], ...lines];
}

/** Peak memory of a peer's process in MB, and in brackets by how much training raised it: our ways in one Node, and the others. */
export function memoryTable(rows: readonly MeasuredRow[], peers: readonly Peer[], node: NodeVersion): Lines {
  const columns = peers.filter(({ name }) => !isOurs(name) || name.endsWith(`@${node.major}`));
  const cell = (result: StepResult | NoResult | undefined) => {
    if (result === undefined || "cannot" in result) return NONE;
    return `${Math.round(result.peakMb)} (${Math.round(result.addedMb)})`;
  };
  const lines = rows.map(({ row, results }) => [row.id, ...columns.map(({ name }) => cell(results[name]))]);
  return [["row", ...columns.map(({ title }) => title.split(", Node")[0]!)], ...lines];
}

function ms(time: number | undefined): string {
  return time === undefined ? NONE : formatMs(time);
}

function ratio(peer: number | undefined, ours: number | undefined): number | undefined {
  return peer === undefined || ours === undefined ? undefined : peer / ours;
}

function formatRatio(value: number | undefined): string {
  if (value === undefined) return NONE;
  if (value < 0.1) return `${value.toFixed(2)}x`;
  return `${value.toFixed(value < 10 ? 1 : 0)}x`;
}

/** Result that the losses of others are compared with: the first one that there is, of our ways. */
function ourResult(results: RowResults): StepResult | undefined {
  const found = Object.entries(results).filter(([name]) => isOurs(name));
  return found.flatMap(([, result]) => (result === undefined || "cannot" in result ? [] : [result]))[0];
}

/**
 * The loss after three steps, a line a model: of plain gradient descent, which is to be ours, and of the row's optimizer. Our ways
 * are one column, where all have one loss. Losses too far from ours are marked by ≠.
 */
export function lossTable(rows: readonly MeasuredRow[], peers: readonly Peer[]): Lines {
  const columns = peers.filter(({ name }) => !isOurs(name));
  const lines = rows.flatMap(({ row, results }) =>
    (["sgdLosses", "losses"] as const).map((kind) => {
      const ours = ourResult(results)?.[kind][3];
      const tolerance = kind === "losses" ? OWN_TOLERANCE : SGD_TOLERANCE;
      const cells = columns.map(({ name, otherLoss }) => {
        const loss = lossAfterThree(results[name], kind);
        if (loss === undefined) return NONE;
        if (otherLoss?.(row)) return `(${loss.toFixed(5)})`;
        return `${loss.toFixed(5)}${isClose(loss, ours, tolerance) ? "" : " ≠"}`;
      });
      return [row.id, kind === "losses" ? row.optimizer : "sgd", ours?.toFixed(5) ?? NONE, ...cells];
    }),
  );
  return [["row", "optimizer", "ours", ...columns.map(({ title }) => title)], ...lines];
}

/** Peers whose loss of plain gradient descent is not ours although it should be: `keras in row 5`. Our own ways are among them. */
export function disagreements(rows: readonly MeasuredRow[], peers: readonly Peer[]): string[] {
  return rows.flatMap(({ row, results }) => {
    const ours = ourResult(results)?.sgdLosses[3];
    const wrong = peers.filter(({ name, otherLoss }) => {
      const loss = lossAfterThree(results[name], "sgdLosses");
      return loss !== undefined && !otherLoss?.(row) && !isClose(loss, ours, SGD_TOLERANCE);
    });
    return wrong.map(({ name }) => `${name} in row ${row.id}`);
  });
}

/** Reasons for a missing time, or an unequal loss: a sentence for each peer and reason, with the rows. */
export function remarks(rows: readonly MeasuredRow[], peers: readonly Peer[]): string[] {
  const byRemark = new Map<string, string[]>();
  const add = (remark: string, id: string) => byRemark.set(remark, [...(byRemark.get(remark) ?? []), id]);
  for (const { title, name, otherLoss } of peers) {
    for (const { row, results } of rows) {
      const result = results[name];
      if (result === undefined) continue;
      if ("cannot" in result) add(`${title}: no time, ${result.cannot}`, row.id);
      else if (otherLoss?.(row)) add(`${title}: loss not compared, ${otherLoss(row)}`, row.id);
    }
  }
  return [...byRemark].map(([remark, ids]) => `${remark} (${ids.length > 1 ? "rows" : "row"} ${ids.join(", ")})`);
}

/** Descriptions that the peers give of themselves, each once. */
export function factLines(rows: readonly MeasuredRow[], peers: readonly Peer[]): string[] {
  return peers.flatMap(({ name, title }) => {
    const results = rows.flatMap(({ results }) => results[name] ?? []);
    const facts = new Set(results.flatMap((result) => ("facts" in result ? result.facts : [])));
    return facts.size > 0 ? [`${title}: ${[...facts].join("; ")}`] : [];
  });
}

function lossAfterThree(result: StepResult | NoResult | undefined, kind: "sgdLosses" | "losses"): number | undefined {
  return result && "losses" in result ? result[kind][3] : undefined;
}

/** Whether a loss is ours, also where ours is not known. */
function isClose(loss: number, ours: number | undefined, tolerance: number): boolean {
  return ours === undefined || Math.abs(loss - ours) <= tolerance * Math.abs(ours);
}
