import type { CallbackList } from "@tensorflow/tfjs-layers";
import type { Callback } from "./Callback.js";

type OfTfjs = CallbackList["callbacks"][number];

/** A callback of tfjs-layers: `tf.callbacks.earlyStopping()`, a `CustomCallback`, a class that extends `Callback`. */
export interface LayersCallback extends OfTfjs {}

/** Settings of a call of `fit`, as callbacks of tfjs get them. */
export interface LayersParams {
  readonly epochs: number;
  readonly initialEpoch: number;
  /** Batches of an epoch, null if unknown. */
  readonly steps: number | null;
  readonly verbose: number;
  readonly doValidation: boolean;
  /** The names of the logs. */
  readonly metrics: readonly string[];
}

/** Whether a callback is one of tfjs, by the methods that only those have; an object of one's own may have a part of them. */
export function isLayersCallback(value: object): value is Partial<LayersCallback> {
  const { setParams, setModel } = value as Partial<LayersCallback>;
  return typeof setParams === "function" || typeof setModel === "function";
}

/** A callback of tfjs as one of ours. It gets the arguments that tfjs's own `fit` gives: its model, and number and size of each batch. */
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
