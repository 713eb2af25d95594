import { type ChineseLoad, CHINESE_PEERS, type ChinesePeer } from "./chinesePeers.js";
import { median } from "./median.js";
import type { NoResult } from "./StepResult.js";
import type { TaskResult } from "./TaskResult.js";

/** Measurements of an engine. */
export interface ChineseResult {
  readonly hmm: TaskResult;
  readonly noHmm: TaskResult;
  /** One for each process. */
  readonly loads: readonly ChineseLoad[];
}

export type MeasuredPeer = readonly [peer: ChinesePeer, result: ChineseResult | NoResult];

/** MB/s that the project set out to reach with HMM, and the most that loading the default dictionary may cost. */
const AIM = { megabytesPerSecond: 10, loadMs: 500, memory: 60 } as const;

/**
 * Speed of the engines, with HMM or without, also as a multiple of that of Python's jieba.
 *
 * @param bytes of the text in UTF-8
 */
export function speedTable(measured: readonly MeasuredPeer[], bytes: number, mode: "hmm" | "noHmm"): string[][] {
  const python = measured.find(([{ engine }]) => engine === undefined)?.[1];
  const theirs = python === undefined || "cannot" in python ? undefined : python[mode];
  const lines = measured.map(([peer, result]) => {
    const aim = peer === CHINESE_PEERS[0] && mode === "hmm" ? String(AIM.megabytesPerSecond) : "-";
    if ("cannot" in result) return [peer.title, aim, "-", "-", "-", "-"];
    const { first, ms, answer } = result[mode];
    const speeds = [first, ms].map((time) => (bytes / 1e3 / time).toFixed(2));
    const ratio = theirs ? `${(theirs.ms / ms).toFixed(1)}x` : "-";
    const same = theirs ? (answer === theirs.answer ? "yes" : "no") : "-";
    return [peer.title, aim, ...speeds, ratio, same];
  });
  const title = `MB/s, ${mode === "hmm" ? "with" : "without"} HMM`;
  return [[title, "aim", "first pass", "later", "to Python", "all cuts as Python's"], ...lines];
}

/** Cost of loading an engine: medians over processes. */
export function loadTable(measured: readonly MeasuredPeer[]): string[][] {
  const lines = measured.map(([peer, result]) => {
    const aim = peer === CHINESE_PEERS[0] ? `${AIM.loadMs} ms, ${AIM.memory} MB` : "-";
    if ("cannot" in result) return [peer.title, aim, "-", "-", "-"];
    const cell = (name: keyof ChineseLoad) => median(result.loads.map((load) => load[name])).toFixed(0);
    return [peer.title, aim, cell("ms"), cell("memory"), cell("peak")];
  });
  return [["loading", "aim", "ms", "MB held", "MB at most"], ...lines];
}
