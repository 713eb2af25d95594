import { boolean, type OptionTable, readOptions } from "@seqloom/array";
import type { Callback, TrainingContext } from "../callbacks/Callback.js";

/** Options of `terminateOnNaN`. */
export interface TerminateOnNaNOptions {
  /** Whether `fit` throws instead of ending; callbacks are then not told of the end. Default: false. */
  readonly raiseError?: boolean;
}

/** Types, ranges and defaults of the options of `terminateOnNaN`. */
export const terminateOnNaNOptions = {
  raiseError: boolean({ default: false }),
} satisfies OptionTable<TerminateOnNaNOptions>;

/**
 * Stops training after a batch whose loss is NaN or infinite, and prints which: Keras's TerminateOnNaN.
 *
 * @throws ArgumentError on a wrong option
 *
 * @example
 * import { layers, sequential } from "@tensorflow/tfjs-layers";
 * import { useBackend } from "@seqloom/backend";
 * await useBackend("cpu");
 * const model = sequential({ layers: [layers.dense({ units: 1, inputShape: [1] })] });
 * compile(model, { loss: "mse" });
 * const callbacks = [terminateOnNaN()];
 * const { epoch } = await fit(model, [[1], [NaN]], [1, 2], { epochs: 50, callbacks, verbose: 0 });
 * // prints Batch 0: Invalid loss, terminating training
 * epoch.length; // → 1
 * @see https://keras.io/api/callbacks/terminate_on_nan/
 */
export function terminateOnNaN(options?: TerminateOnNaNOptions): Callback {
  const { raiseError } = readOptions("terminateOnNaN", terminateOnNaNOptions, options);
  let context: TrainingContext | undefined;
  return {
    onTrainBegin: (ofRun) => void (context = ofRun),
    onTrainBatchEnd(batch, { loss }) {
      if (loss === undefined || Number.isFinite(loss)) return;
      if (raiseError) {
        const text = `NaN or Inf loss encountered at batch ${batch}. Loss value: ${loss}`;
        throw new Error(`terminateOnNaN: ${text}. Terminating training immediately.`);
      }
      context!.write(`Batch ${batch}: Invalid loss, terminating training\n`);
      context!.model.stopTraining = true;
    },
  };
}
