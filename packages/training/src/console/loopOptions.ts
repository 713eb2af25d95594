import { custom, func, integer, oneOf, optional, type OptionTable } from "@seqloom/array";
import { type Engine, ENGINES } from "../engine/Engine.js";
import type { LookName } from "./ProgressBar.js";

/** Options that fit, evaluate and predict have in common. */
export interface LoopOptions {
  /** Rows of a batch; not for generators, which decide themselves. Default: 32. */
  readonly batchSize?: number;
  /** 0 prints nothing, 1 or "auto" a bar, 2 a line an epoch, 3 a bar and the engine. Default: "auto". */
  readonly verbose?: "auto" | 0 | 1 | 2 | 3;
  /** Generation of Keras whose console it looks like. Default: "keras2". */
  readonly look?: LookName;
  /** Receives the text of the console. Default: standard output, in a browser console.log. */
  readonly write?: (text: string) => void;
  /**
   * Stops after the batch that runs, or before the first one. The promise is rejected with the signal's reason; the model
   * keeps the weights of its last step.
   */
  readonly signal?: AbortSignal;
  /**
   * Way in which the model runs. "plan": without tensors, on plain arrays, an error where a layer or the optimizer has no plan;
   * "tape": by tfjs; "auto": by the plan where there is one. Default: "auto".
   */
  readonly engine?: Engine;
}

/** Option table of these options. */
export const loopOptions = {
  batchSize: optional(integer({ min: 1 })),
  verbose: oneOf(["auto", 0, 1, 2, 3], { default: "auto" }),
  look: oneOf(["keras2", "keras3"], { default: "keras2" }),
  write: optional(func<(text: string) => void>()),
  engine: optional(oneOf(ENGINES)),
  signal: optional(
    custom<AbortSignal>("an AbortSignal", (value) => typeof (value as AbortSignal | null)?.aborted === "boolean"),
  ),
} satisfies OptionTable<LoopOptions>;

/** The style of the console that `verbose` names: nothing, a bar, or one line an epoch. */
export function consoleStyle(verbose: "auto" | 0 | 1 | 2 | 3): 0 | 1 | 2 {
  return verbose === "auto" || verbose === 3 ? 1 : verbose;
}

/** Rows of a batch where nothing is said. */
export const DEFAULT_BATCH_SIZE = 32;
