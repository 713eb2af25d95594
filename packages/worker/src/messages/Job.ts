import type { BackendName, WasmPaths } from "@seqloom/backend";
import type { CompileConfig, FitOptions, History, HookName, Logs, TrainingState } from "@seqloom/training";

/** Data as they came: arrays, lists and records of them; or a generator, whose batches are asked for. */
export type SentInput =
  | { readonly data: unknown }
  | { readonly source: unknown; /** Whether to ask for one batch ahead. */ readonly ahead: boolean };

/** Options of `fit` that are plain values. */
type PlainOptions = Omit<
  FitOptions,
  "sampleWeight" | "validationData" | "callbacks" | "onWarning" | "signal" | "write" | "look" | "verbose"
>;

/** A training, for the other thread. */
export interface Job {
  readonly backend: { readonly name: BackendName; readonly strict: boolean; readonly wasmPaths: WasmPaths | undefined };
  /** Settings of the fused kernels, which may be native ones; null to do without them. */
  readonly kernels: {
    readonly native: boolean;
    readonly threads: number;
    readonly relaxed: boolean;
    readonly shared: boolean;
  } | null;
  /** Addresses of modules that are imported first. */
  readonly modules: readonly string[];
  /** Result of `describeModel`. */
  readonly model: unknown;
  readonly compile: CompileConfig;
  readonly state: TrainingState;
  readonly x: SentInput;
  readonly y: unknown;
  readonly sampleWeight: unknown;
  readonly validationData: SentInput | undefined;
  readonly options: PlainOptions;
  /** Hooks that callbacks of the user have: waited for, with the state of the training. */
  readonly hears: readonly HookName[];
  /** Whether a console listens. */
  readonly console: boolean;
  /** Whether somebody listens to the progress. */
  readonly progress: boolean;
}

/** End of a training: the history, or an error; and the state, where the training had begun. */
export interface Outcome {
  readonly history: History | undefined;
  readonly error: unknown;
  readonly state: TrainingState | undefined;
  readonly stopped: boolean;
}

/** A hook that callbacks in the caller are to have. */
export interface HookCall {
  readonly name: HookName;
  readonly args: readonly unknown[];
  /** State of the training, where it changed since the last one. */
  readonly state: TrainingState | undefined;
}

/** Changes that callbacks made in a hook. */
export interface HookAnswer {
  readonly stop: boolean;
  /** Learning rate, where it was set. */
  readonly rate: number | undefined;
  /** Weights of the model in their order, where any was set. */
  readonly weights: readonly (Float32Array | Int32Array)[] | undefined;
  /** Logs of the epoch, to which callbacks may add. */
  readonly logs: Logs | undefined;
}

/** Place of a training. */
export interface Progress {
  /** Epoch under way, from 0. */
  readonly epoch: number;
  /** Number of the last epoch. */
  readonly epochs: number;
  /** Batches of the epoch that were trained on. */
  readonly batch: number;
  /** Batches of an epoch, null if unknown. */
  readonly steps: number | null;
  /** Averages of the epoch so far, at its end with those of the validation. */
  readonly logs: Logs;
}
