import type { ReadOptions } from "@seqloom/array";
import type { EventWriter } from "@seqloom/tensorboard";
import type { LayersModel } from "@tensorflow/tfjs-layers";
import type { tensorBoardOptions } from "./tensorBoardOptions.js";

/** A training that is logged: its model, the options, and the files. */
export interface LogRun {
  readonly model: LayersModel;
  readonly settings: ReadOptions<typeof tensorBoardOptions>;
  /** The event file in logDir/train. */
  readonly train: EventWriter;
  /** The event file in logDir/validation, where there is validation. */
  readonly validation: EventWriter | undefined;
}
