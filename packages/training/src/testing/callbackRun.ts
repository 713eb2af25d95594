import type { LayersModel } from "@tensorflow/tfjs-layers";
import type { Callback, TrainingContext } from "../callbacks/Callback.js";

/** A run without training: what a callback is told and prints. */
export interface CallbackRun {
  readonly context: TrainingContext;
  /** All that was printed so far. */
  readonly printed: () => string;
}

/** The context of a run whose console is a text; `model` may be a stand-in. */
export function callbackRun(names: readonly string[], model: object = { stopTraining: false }): CallbackRun {
  let text = "";
  const params = { verbose: 0, epochs: 1, steps: 1 } as const;
  const write = (part: string): void => void (text += part);
  return { context: { model: model as LayersModel, names, params, write }, printed: () => text };
}

/** Plays whole epochs, each with its logs, to a callback; the logs after each epoch. */
export async function playEpochs(
  callback: Callback,
  { context }: CallbackRun,
  epochs: readonly Readonly<Record<string, number>>[],
  initialEpoch = 0,
): Promise<Record<string, number>[]> {
  await callback.onTrainBegin?.(context);
  const logs = epochs.map((each) => ({ ...each }));
  for (const [index, ofEpoch] of logs.entries()) {
    await callback.onEpochBegin?.(initialEpoch + index);
    await callback.onEpochEnd?.(initialEpoch + index, ofEpoch);
  }
  await callback.onTrainEnd?.(logs.at(-1) ?? {});
  return logs;
}
