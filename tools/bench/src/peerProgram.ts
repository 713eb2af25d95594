import type { Exercise } from "./Exercise.js";
import { readExercise } from "./exerciseFiles.js";
import type { NoResult, StepResult } from "./StepResult.js";

/** Command line of a peer, besides the folder of the exercise. */
export interface PeerSettings {
  /** Mode of a program: its backend, or its way of training. */
  readonly mode: string;
  readonly threads: number;
  /** Time to measure, in seconds. */
  readonly seconds: number;
}

/**
 * Runs a peer as a program of its own: reads the exercise, measures, and prints the result as the last line.
 *
 * @param print takes the result, as JSON
 */
export async function runAsPeer(
  measure: (exercise: Exercise, settings: PeerSettings) => Promise<StepResult | NoResult>,
  [folder, settings]: readonly string[],
  print: (line: string) => void = console.log,
): Promise<void> {
  if (folder === undefined || settings === undefined) throw new Error("A peer is called with a folder and settings.");
  let result: StepResult | NoResult;
  try {
    result = await measure(readExercise(folder), JSON.parse(settings) as PeerSettings);
  } catch (error) {
    result = { cannot: `cannot train: ${error instanceof Error ? error.message : String(error)}` };
  }
  print(JSON.stringify(result));
}
