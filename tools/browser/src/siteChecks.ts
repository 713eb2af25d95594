import type { Check } from "./checks.js";
import { largestDifference } from "./page/largestDifference.js";
import type { SmallRun } from "./program/trainSmall.js";
import type { Site } from "./sites.js";

/** float32 on both sides; relaxed SIMD rounds differently in each engine. */
const LOSS_TOLERANCE = 1e-4;

/** All checks of a page that a bundler made. */
export function siteChecks(
  { graphics = false, worker = false }: Pick<Site, "graphics" | "worker">,
  complaints: readonly string[],
  { report, losses, started, reloads, elsewhere = [] }: SmallRun,
  node: SmallRun,
): Check[] {
  const off = largestDifference({ losses }, { losses: node.losses });
  const [first = NaN, last = NaN] = [losses.at(0), losses.at(-1)];
  return [
    check("the bundler warns of nothing", complaints.length === 0, complaints.join(" | ")),
    check("TensorFlow.js runs on WebAssembly", report.name === "wasm" && report.failed.length === 0, report.details),
    check(`the loss of an LSTM falls from ${first.toFixed(4)} to ${last.toFixed(4)}`, last < first / 10, ""),
    check(`the losses are Node's (off by ${off.toPrecision(2)})`, off <= LOSS_TOLERANCE, `allowed: ${LOSS_TOLERANCE}`),
    ...(worker
      ? [check("a worker gives the same losses, bit for bit", String(elsewhere) === String(losses), String(elsewhere))]
      : []),
    check("every backend that the report finds starts", String(started) === String(report.found), String(started)),
    ...Object.entries(reloads).map(([name, holds]) => check(`${name}, written and read again, is the same`, holds, "")),
    graphics
      ? check("the report knows that there is no graphics card for WebGPU", noCard(report), report.details)
      : check("the report finds wasm and cpu alone", String(report.found) === "wasm,cpu", report.details),
  ];
}

function noCard({ missing }: SmallRun["report"]): boolean {
  return missing.some(({ name, reason }) => name === "webgpu" && reason === "WebGPU finds no graphics card");
}

function check(what: string, holds: boolean, otherwise: string): Check {
  return { what: holds || otherwise === "" ? what : `${what}: ${otherwise}`, holds };
}
