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
 * Time of a step as a user has it in each Node, and with the native kernels of the last one, and in brackets how many times as long the
 * better of Keras and PyTorch takes, which is the last column. The last line has the geometric means.
 */
export function summaryTable(rows: readonly MeasuredRow[], nodes: readonly NodeVersion[]): Lines {
  const last = nodes.at(-1)!;
  const columns = [
    ...nodes.map((node) => ({ head: `Node ${node.major}`, time: (results: RowResults) => usualTime(results, node) })),
    { head: `native, Node ${last.major}`, time: (results: RowResults) => timeOf(results, nameIn(last, "native")) },
  ];
  const ahead = (results: RowResults, time: number | undefined) => ratio(rivalTime(results), time);
  const lines = rows.map(({ row, results }) => {
    const ours = columns.map(({ time }) => timeAndRatio(time(results), ahead(results, time(results))));
    return [row.id, row.title, ...ours, ms(rivalTime(results))];
  });
  const means = columns.map(({ time }) => geometricMean(rows.map(({ results }) => ahead(results, time(results)))));
  return [
    ["row", "model", ...columns.map(({ head }) => head), "better peer"],
    ...lines,
    ["", "geometric mean", ...means.map(formatRatio), ""],
  ];
}

/** Time of a step, a line a row: our ways in one Node, and the others with how many times our plan they take. */
export function timeTable(rows: readonly MeasuredRow[], peers: readonly Peer[], node: NodeVersion): Lines {
  const columns = columnsIn(node, peers);
  const lines = rows.map(({ row, results }) => {
    const base = usualTime(results, node);
    return [
      row.id,
      ...columns.map(({ name }) => {
        const time = timeOf(results, name);
        return isOurs(name) ? ms(time) : timeAndRatio(time, ratio(time, base));
      }),
    ];
  });
  return [["row", ...columns.map(titleOf)], ...lines];
}

/**
 * Seconds to predict so many samples as a row asks for, our ways in one Node; in brackets how many times as long as our plan. Peers without
 * a time are left out.
 */
export function predictTable(rows: readonly MeasuredRow[], peers: readonly Peer[], node: NodeVersion): Lines {
  const asked = rows.filter(({ row }) => row.predicts !== undefined);
  const columns = columnsIn(node, peers).filter(({ name }) => asked.some(({ results }) => predictTime(results, name)));
  const lines = asked.map(({ row, results }) => {
    const base = predictTime(results, nameIn(node, "plan"));
    return [
      row.id,
      String(row.predicts),
      ...columns.map(({ name }) => {
        const time = predictTime(results, name);
        if (time === undefined) return NONE;
        const seconds = (time / 1000).toFixed(2);
        return isOurs(name) || base === undefined ? seconds : `${seconds} (${formatRatio(time / base)})`;
      }),
    ];
  });
  return [["row", "samples", ...columns.map(titleOf)], ...lines];
}

function predictTime(results: RowResults, name: string): number | undefined {
  const result = results[name];
  return result && "predictMs" in result ? result.predictMs : undefined;
}

/** Peak memory of a peer's process in MB, and in brackets by how much training raised it: our ways in one Node, and the others. */
export function memoryTable(rows: readonly MeasuredRow[], peers: readonly Peer[], node: NodeVersion): Lines {
  const columns = columnsIn(node, peers);
  const cell = (result: StepResult | NoResult | undefined) => {
    if (result === undefined || "cannot" in result) return NONE;
    return `${Math.round(result.peakMb)} (${Math.round(result.addedMb)})`;
  };
  const lines = rows.map(({ row, results }) => [row.id, ...columns.map(({ name }) => cell(results[name]))]);
  return [["row", ...columns.map(titleOf)], ...lines];
}

/** Our ways in one Node, and the other peers. */
function columnsIn({ major }: NodeVersion, peers: readonly Peer[]): Peer[] {
  return peers.filter(({ name }) => !isOurs(name) || name.endsWith(`@${major}`));
}

function titleOf({ title }: Peer): string {
  return title.split(", Node")[0]!;
}

function timeAndRatio(time: number | undefined, value: number | undefined): string {
  return value === undefined ? ms(time) : `${ms(time)} (${formatRatio(value)})`;
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
  const byRemark = new Map<string, Set<string>>();
  const add = (remark: string, id: string) => byRemark.set(remark, (byRemark.get(remark) ?? new Set()).add(id));
  for (const { title, name, otherLoss } of peers) {
    for (const { row, results } of rows) {
      const result = results[name];
      if (result === undefined) continue;
      if ("cannot" in result) add(`${title}: no time, ${result.cannot}`, row.id);
      else if (otherLoss?.(row)) add(`${isOurs(name) ? "ours" : title}: loss not compared, ${otherLoss(row)}`, row.id);
    }
  }
  return [...byRemark].map(([remark, ids]) => `${remark} (${ids.size > 1 ? "rows" : "row"} ${[...ids].join(", ")})`);
}

/** Descriptions that the peers give of themselves, each once with those that give it. */
export function factLines(rows: readonly MeasuredRow[], peers: readonly Peer[]): string[] {
  const byFact = new Map<string, Set<string>>();
  for (const peer of peers) {
    for (const { results } of rows) {
      const result = results[peer.name];
      if (!result || "cannot" in result) continue;
      byFact.set(result.facts, (byFact.get(result.facts) ?? new Set()).add(titleOf(peer)));
    }
  }
  return [...byFact].map(([fact, titles]) => `${fact}: ${[...titles].join(", ")}`);
}

function lossAfterThree(result: StepResult | NoResult | undefined, kind: "sgdLosses" | "losses"): number | undefined {
  return result && "losses" in result ? result[kind][3] : undefined;
}

/** Whether a loss is ours, also where ours is not known. */
function isClose(loss: number, ours: number | undefined, tolerance: number): boolean {
  return ours === undefined || Math.abs(loss - ours) <= tolerance * Math.abs(ours);
}
