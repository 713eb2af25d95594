import { median } from "./median.js";
import type { ModelRow } from "./modelRows.js";
import { nameIn, type NodeVersion, type Peer } from "./peers.js";
import { PeerProcess } from "./PeerProcess.js";
import type { NoResult, StepResult } from "./StepResult.js";
import { isOurs } from "./stepRatios.js";

export interface RowSettings {
  readonly threads: number;
  /** Versions of Node; in the last one our ways predict as well. */
  readonly nodes: readonly NodeVersion[];
  /** Time to measure a peer, in seconds, in all turns together. */
  readonly seconds: number;
  /** Longest time until a peer is ready, and of one turn, in seconds. */
  readonly limit: number;
}

/** Turns that count; a shorter one before them warms up. */
const TURNS = 3;
/** Processes that get ready at the same time. */
const AT_ONCE = 2;

type Report = Pick<StepResult, "sgdLosses" | "losses" | "facts">;

interface Contender {
  readonly peer: Peer;
  readonly process: PeerProcess;
  readonly report: Report;
  readonly times: number[];
}

/**
 * Measures all peers on the exercise in a folder, each in a process of its own. All get ready first; then they train in turns, one at a
 * time while the others wait, so that all of them meet what else the machine does.
 */
export async function measureRow(
  row: ModelRow,
  peers: readonly Peer[],
  folder: string,
  settings: RowSettings,
): Promise<Record<string, StepResult | NoResult>> {
  const results: Record<string, StepResult | NoResult> = {};
  const contenders: Contender[] = [];
  const waiting = [...peers];
  const readyNext = async (): Promise<void> => {
    for (let peer = waiting.shift(); peer; peer = waiting.shift()) {
      const found = await getReady(row, peer, folder, settings);
      if ("cannot" in found) results[peer.name] = found;
      else contenders.push(found);
    }
  };
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, readyNext));
    await takeTurns(contenders, results, settings);
    for (const one of contenders) results[one.peer.name] ??= await resultOf(row, one, settings);
  } finally {
    for (const { process } of contenders) process.kill();
  }
  return results;
}

async function getReady(
  row: ModelRow,
  peer: Peer,
  folder: string,
  { threads, limit }: RowSettings,
): Promise<Contender | NoResult> {
  const reason = peer.excuse?.(row);
  if (reason) return { cannot: reason };
  const { program, mode, flags, node } = peer;
  const process = new PeerProcess(program, {
    args: [folder, JSON.stringify({ mode, threads })],
    ...(flags && { flags }),
    ...(node !== undefined && { node }),
  });
  const report = (await process.answer(Math.min(limit, peer.limit ?? limit))) as Report | NoResult;
  if ("cannot" in report) {
    process.kill();
    return report;
  }
  return { peer, process, report, times: [] };
}

/** In each turn another peer begins. */
async function takeTurns(
  contenders: readonly Contender[],
  results: Record<string, StepResult | NoResult>,
  { seconds, limit }: RowSettings,
): Promise<void> {
  const ms = Math.ceil((seconds * 1000) / TURNS);
  for (let turn = 0; turn <= TURNS; turn++) {
    for (let i = 0; i < contenders.length; i++) {
      const { peer, process, times } = contenders[(i + turn) % contenders.length]!;
      if (results[peer.name]) continue;
      const answer = (await process.ask(`train ${turn > 0 ? ms : ms / 2}`, limit)) as
        { readonly times: readonly number[] } | NoResult;
      if ("cannot" in answer) results[peer.name] = answer;
      else if (turn > 0) times.push(...answer.times);
    }
  }
}

/** Memory of training first, since predicting may take more. */
async function resultOf(
  { predicts }: ModelRow,
  { peer, process, report, times }: Contender,
  { limit, nodes }: RowSettings,
): Promise<StepResult | NoResult> {
  const memory = (await process.ask("memory", limit)) as Pick<StepResult, "peakMb" | "addedMb"> | NoResult;
  if ("cannot" in memory) return memory;
  const trained = { ...report, ...memory, ms: median(times), steps: times.length };
  const isLast = peer.name.endsWith(nameIn(nodes.at(-1)!, ""));
  if (predicts === undefined || (isOurs(peer.name) && !isLast)) return trained;
  const predicted = (await process.ask(`predict ${predicts}`, limit)) as Pick<StepResult, "predictMs"> | NoResult;
  process.kill(); // its memory is for the next one
  return "cannot" in predicted ? trained : { ...trained, ...predicted };
}
