import type { CallbackList } from "@tensorflow/tfjs-layers";
import type { Callback } from "./Callback.js";

type OfTfjs = CallbackList["callbacks"][number];

/** A callback of tfjs-layers: `tf.callbacks.earlyStopping()`, a `CustomCallback`, a class that extends `Callback`. */
export interface LayersCallback extends OfTfjs {}

/** How `fit` was called, as tfjs tells its callbacks. */
export interface LayersParams {
  readonly epochs: number;
  readonly initialEpoch: number;
  /** Batches of an epoch, null if nobody knows. */
  readonly steps: number | null;
  readonly verbose: number;
  readonly doValidation: boolean;
  /** The names of the logs. */
  readonly metrics: readonly string[];
}

/** Tells callbacks of tfjs from ours by what only they have; an object of one's own may have a part of it. */
export function isLayersCallback(value: object): value is Partial<LayersCallback> {
  const { setParams, setModel } = value as Partial<LayersCallback>;
  return typeof setParams === "function" || typeof setModel === "function";
}

/** Tells a callback of tfjs what tfjs's own `fit` would tell it: it knows its model, and each batch its number and size. */
export function fromLayersCallback(callback: Partial<LayersCallback>, params: Omit<LayersParams, "metrics">): Callback {
  let size = 0;
  return {
    async onTrainBegin({ model, names }) {
      callback.setParams?.({ ...params, metrics: [...names] } as unknown as Parameters<LayersCallback["setParams"]>[0]);
      callback.setModel?.(model);
      await callback.onTrainBegin?.({});
    },
    onEpochBegin: (epoch) => callback.onEpochBegin?.(epoch, {}),
    async onBatchBegin(batch, logs) {
      size = logs.size;
      await callback.onBatchBegin?.(batch, { ...logs });
    },
    onBatchEnd: (batch, logs) => callback.onBatchEnd?.(batch, { batch, size, ...logs }),
    onEpochEnd: (epoch, logs) => callback.onEpochEnd?.(epoch, { ...logs }),
    onTrainEnd: (logs) => callback.onTrainEnd?.({ ...logs }),
  };
}
