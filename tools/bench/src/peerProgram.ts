import { createInterface } from "node:readline";
import type { Exercise } from "./Exercise.js";
import { readExercise } from "./exerciseFiles.js";
import type { NoResult } from "./StepResult.js";
import type { Trainer } from "./Trainer.js";

/** Command line of a peer, besides the folder of the exercise. */
export interface PeerSettings {
  /** Mode of a program: its backend, or its way of training. */
  readonly mode: string;
  readonly threads: number;
}

/** The questions to a peer, and the way of its answers. */
export interface Wires {
  /** Questions, a line each: `train 400` (ms), `memory`, `predict 25000` (samples). */
  readonly lines: AsyncIterable<string>;
  /** Takes an answer, as JSON. */
  readonly print: (line: string) => void;
}

/**
 * Runs a peer as a program of its own. It reads the exercise, tells the losses, and answers each question: the times of steps
 * for some ms, the peak memory so far, the time to predict some samples.
 */
export async function runAsPeer(
  prepare: (exercise: Exercise, settings: PeerSettings) => Promise<Trainer | NoResult>,
  [folder, settings]: readonly string[],
  { lines, print }: Wires = { lines: createInterface({ input: process.stdin }), print: console.log },
): Promise<void> {
  if (folder === undefined || settings === undefined) throw new Error("A peer is called with a folder and settings.");
  const answer = (value: object) => print(JSON.stringify(value));
  try {
    const trainer = await prepare(readExercise(folder), JSON.parse(settings) as PeerSettings);
    if ("cannot" in trainer) return answer(trainer);
    const before = peakMb();
    const sgdLosses = await trainer.losses("sgd");
    const losses = await trainer.losses("own");
    answer({ sgdLosses, losses, facts: trainer.facts });
    for await (const line of lines) {
      const [question, size] = line.split(" ");
      if (question === "train") answer({ times: await trainer.train(Number(size)) });
      else if (question === "memory") answer({ peakMb: peakMb(), addedMb: peakMb() - before });
      else answer(await timedPrediction(trainer, Number(size)));
    }
  } catch (error) {
    answer({ cannot: `cannot train: ${error instanceof Error ? error.message : String(error)}` });
  }
}

async function timedPrediction({ predict }: Trainer, samples: number): Promise<{ predictMs: number } | NoResult> {
  if (!predict) return { cannot: "not written: predict" };
  const run = await predict(samples);
  const begin = performance.now();
  await run();
  return { predictMs: performance.now() - begin };
}

/** Largest resident size of this process so far. */
function peakMb(): number {
  return process.resourceUsage().maxRSS / 1024;
}
