import { formatMs } from "./formatMs.js";
import type { ModelRow } from "./modelRows.js";
import type { Peer } from "./peers.js";
import type { NoResult, StepResult } from "./StepResult.js";

/** Result of each peer for each row, by the names of the peers. */
export interface MeasuredRow {
  readonly row: ModelRow;
  readonly results: Readonly<Record<string, StepResult | NoResult>>;
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

/** Time of a step, a line a row: the aim, ours, and the others with how many times ours they take. */
export function timeTable(rows: readonly MeasuredRow[], peers: readonly Peer[]): Lines {
  const head = ["row", "aim", "Keras / aim", ...peers.map(({ title }) => title)];
  return [head, ...rows.map((measured) => timeLine(measured, peers))];
}

function timeLine({ row, results }: MeasuredRow, peers: readonly Peer[]): string[] {
  const { ours, relaxed, keras } = row.aim;
  const aim = relaxed === undefined ? String(ours) : `${ours}, relaxed ${relaxed}`;
  const base = results.ours;
  const cells = peers.map(({ name }) => {
    const result = results[name];
    if (result === undefined || "cannot" in result) return NONE;
    const ms = formatMs(result.ms);
    if (name.startsWith("ours") || base === undefined || "cannot" in base) return ms;
    return `${ms} (${formatRatio(result.ms / base.ms)})`;
  });
  return [row.id, aim, formatRatio(keras / ours), ...cells];
}

function formatRatio(ratio: number): string {
  if (ratio < 0.1) return `${ratio.toFixed(2)}x`;
  return `${ratio.toFixed(ratio < 10 ? 1 : 0)}x`;
}

/**
 * The loss after three steps, a line a model: of plain gradient descent, which is to be ours, and of the row's optimizer.
 * Losses too far from ours are marked by ≠.
 */
export function lossTable(rows: readonly MeasuredRow[], peers: readonly Peer[]): Lines {
  const lines = rows.flatMap(({ row, results }) =>
    (["sgdLosses", "losses"] as const).map((kind) => {
      const ours = lossAfterThree(results.ours, kind);
      const tolerance = kind === "losses" ? OWN_TOLERANCE : SGD_TOLERANCE;
      const cells = peers.map(({ name, otherLoss }) => {
        const loss = lossAfterThree(results[name], kind);
        if (loss === undefined) return NONE;
        if (otherLoss?.(row)) return `(${loss.toFixed(5)})`;
        return `${loss.toFixed(5)}${isClose(loss, ours, tolerance) ? "" : " ≠"}`;
      });
      return [row.id, kind === "losses" ? row.optimizer : "sgd", ...cells];
    }),
  );
  return [["row", "optimizer", ...peers.map(({ title }) => title)], ...lines];
}

/** Peers whose loss of plain gradient descent is not ours although it should be: `keras in row 5`. */
export function disagreements(rows: readonly MeasuredRow[], peers: readonly Peer[]): string[] {
  return rows.flatMap(({ row, results }) => {
    const ours = lossAfterThree(results.ours, "sgdLosses");
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
