import type { LayersModel } from "@tensorflow/tfjs-layers";
import type { BatchStream } from "../data/BatchStream.js";
import type { Callback, CallParams } from "../callbacks/Callback.js";
import type { TrainingWatch } from "../diagnosis/TrainingWatch.js";
import type { EngineChoice } from "../engine/EngineChoice.js";
import type { Compiled } from "../compile/compiledModel.js";

/** Arguments of `trainingLoop`, checked. */
export interface TrainingRun {
  readonly model: LayersModel;
  readonly compiled: Compiled;
  /** Engine that runs the batches. */
  readonly choice?: EngineChoice;
  readonly training: BatchStream;
  readonly validation: BatchStream | undefined;
  /** Whether to validate after an epoch, which counts from 0. */
  readonly validatesAfter: (epoch: number) => boolean;
  readonly initialEpoch: number;
  readonly epochs: number;
  readonly signal: AbortSignal | undefined;
  readonly callbacks: readonly Callback[];
  /** Options of the call by which a backup knows it again. */
  readonly options: Readonly<Record<string, unknown>>;
  readonly params: CallParams;
  /** Writes a text to the console of the callbacks. */
  readonly write: (text: string) => void;
  /** Says why a training goes wrong. */
  readonly watch?: TrainingWatch;
}
