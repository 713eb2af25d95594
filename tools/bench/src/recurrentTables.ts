import { formatMs } from "./formatMs.js";
import type { RecurrentTimes } from "./RecurrentTimes.js";
import { aimGflops, recurrentFlop, type RecurrentShape, shapeTitle } from "./recurrentShapes.js";

type Lines = string[][];

const NONE = "-";

/** Speed of whole calls, the gradient at all steps: ms and GFLOP/s of one thread, two threads and their gain. */
export function speedTable(
  shapes: readonly RecurrentShape[],
  times: readonly RecurrentTimes[],
  relaxed: boolean,
): Lines {
  const head = [relaxed ? "call, relaxed SIMD" : "call", "1 thread", "GFLOP/s", "aim", "2 threads", "gain"];
  return [head, ...shapes.map((shape, i) => [shapeTitle(shape), ...speedCells(shape, times[i], relaxed)])];
}

function speedCells(shape: RecurrentShape, times: RecurrentTimes | undefined, relaxed: boolean): string[] {
  const aim = String(aimGflops(shape, relaxed) ?? NONE);
  if (times === undefined) return [NONE, NONE, aim, NONE, NONE];
  const { one, two } = times.allFresh;
  const gflops = recurrentFlop(shape) / one / 1e6;
  return [formatMs(one), gflops.toFixed(1), aim, formatMs(two), `${(one / two).toFixed(2)}x`];
}

/** Effect of the place of the gradient and of the weights on the time, two threads; with the steps that it reaches. */
export function gradientTable(shapes: readonly RecurrentShape[], times: readonly RecurrentTimes[]): Lines {
  const head = ["call", "all steps", "trained", "last step", "reaches", "last step, trained", "reaches"];
  const lines = shapes.map((shape, i) => {
    const { allFresh, allTrained, lastFresh, lastTrained, reachFresh, reachTrained } = times[i]!;
    return [
      ...[shapeTitle(shape), formatMs(allFresh.two), formatMs(allTrained.two)],
      ...[formatMs(lastFresh.two), `${reachFresh} steps`, formatMs(lastTrained.two), `${reachTrained} steps`],
    ];
  });
  return [head, ...lines];
}
