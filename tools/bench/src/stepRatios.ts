import { nameIn, type NodeVersion, OUR_WAYS, RIVALS } from "./peers.js";
import type { NoResult, StepResult } from "./StepResult.js";

/** Result of each peer for a row, by the names of the peers. */
export type RowResults = Readonly<Record<string, StepResult | NoResult | undefined>>;

/** Median time of a peer's step in ms; undefined where it has none. */
export function timeOf(results: RowResults, name: string): number | undefined {
  const result = results[name];
  return result === undefined || "cannot" in result ? undefined : result.ms;
}

/** Time of `fit` as a user has it: by the plan, or by the tape where there is no plan. */
export function usualTime(results: RowResults, node: Pick<NodeVersion, "major">): number | undefined {
  return timeOf(results, nameIn(node, "plan")) ?? timeOf(results, nameIn(node, "tape"));
}

/** Time of Keras or PyTorch, whichever is faster. */
export function rivalTime(results: RowResults): number | undefined {
  const times = RIVALS.flatMap((name) => timeOf(results, name) ?? []);
  return times.length > 0 ? Math.min(...times) : undefined;
}

/** Whether a peer is a way of ours. */
export function isOurs(name: string): boolean {
  return OUR_WAYS.includes(name.split("@")[0]!);
}

/** Geometric mean of the ratios that are known. */
export function geometricMean(ratios: readonly (number | undefined)[]): number | undefined {
  const known = ratios.filter((ratio) => ratio !== undefined);
  if (known.length === 0) return undefined;
  return Math.exp(known.reduce((sum, ratio) => sum + Math.log(ratio), 0) / known.length);
}
