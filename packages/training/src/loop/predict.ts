import {
  ArgumentError,
  concatRows,
  integer,
  type NdArray,
  optional,
  type OptionTable,
  readOptions,
} from "@seqloom/array";
import type { LayersModel } from "@tensorflow/tfjs-layers";
import { readSource } from "../data/batchSource.js";
import { BatchStream } from "../data/BatchStream.js";
import { Breather } from "./Breather.js";
import { engineOf } from "../engine/EngineChoice.js";
import { PlannedModel } from "../plan/PlannedModel.js";
import type { Callback } from "../callbacks/Callback.js";
import { callHook } from "../callbacks/callHook.js";
import { type Callbacks, callbacksOption } from "../callbacks/readCallbacks.js";
import type { ConsoleListener } from "../console/ConsoleListener.js";
import { listenersOf } from "./listenersOf.js";
import type { BatchGenerator } from "../data/generator.js";
import { keepFrozen } from "../compile/keepFrozen.js";
import { type LoopOptions, loopOptions } from "../console/loopOptions.js";
import type { ModelData } from "../data/modelData.js";
import { predictBatch } from "./ModelSteps.js";
import { inputPorts } from "../data/ports.js";

/** Options of `predict`. */
export interface PredictOptions extends LoopOptions {
  /** Batches to take, from the first on. Default: all. */
  readonly steps?: number;
  /** Called before, between and after the batches, by `onPredictBegin` and the like. */
  readonly callbacks?: Callbacks;
}

/** Types, ranges and defaults of the options of `predict`. */
export const predictOptions = {
  ...loopOptions,
  steps: optional(integer({ min: 1 })),
  callbacks: callbacksOption,
} satisfies OptionTable<PredictOptions>;

/**
 * The predictions of a model: Keras's `model.predict`, with its console. Dropout is off; the model need not be compiled.
 *
 * @param x as for `fit`, or a generator of batches, whose y are left alone
 * @returns float32, the rows of all batches one below the other: shape [rows, ...]. A model with several outputs gives
 *   a list of these: `const [first, second] = await predict<NdArray[]>(model, x)`
 * @throws ArgumentError if model, data or options do not go together
 *
 * @example
 * import { initializers, layers, sequential } from "@tensorflow/tfjs-layers";
 * import { useBackend } from "@seqloom/backend";
 * await useBackend("cpu");
 * const kernelInitializer = initializers.ones();
 * const model = sequential({ layers: [layers.dense({ units: 1, inputShape: [2], kernelInitializer, name: "sum" })] });
 * await predict(model, [[1, 2], [3, 4], [5, 6]], { batchSize: 2, verbose: 0 }); // → shape [3, 1]: 3 7 11
 * await predict(model, [[1, 2, 3]]);
 * // throws predict: x must be of shape [rows, 2] for input sum_input, got [1, 3].
 * @see https://keras.io/api/models/model_training_apis/#predict-method
 */
export async function predict(
  model: LayersModel,
  x: ModelData | BatchGenerator,
  options?: PredictOptions,
): Promise<NdArray>;
/** The predictions of a model, of a type that the caller names: `predict<NdArray[]>(model, x)` where it has several outputs. */
export async function predict<Output extends NdArray | NdArray[]>(
  model: LayersModel,
  x: ModelData | BatchGenerator,
  options?: PredictOptions,
): Promise<Output>;
export async function predict(
  model: LayersModel,
  x: ModelData | BatchGenerator,
  options?: PredictOptions,
): Promise<NdArray | NdArray[]> {
  if (!(typeof model?.call === "function" && model.outputs?.length > 0)) {
    throw new ArgumentError("predict", "model", "a model of tfjs-layers with at least one layer", model);
  }
  if (!model.built) keepFrozen(model, () => model.build([])); // a Sequential that was neither compiled nor called yet
  const settings = readOptions("predict", predictOptions, options);
  settings.signal?.throwIfAborted();
  const source = await readSource("predict", x, undefined, { inputs: inputPorts(model), targets: [] }, settings);
  const stream = new BatchStream("predict", "generator", source, settings.steps);
  const breather = new Breather();
  const parts: NdArray[][] = [];
  const choice = engineOf("predict", settings);
  const planned = new PlannedModel(model);
  try {
    const { callbacks, params, write } = listenersOf("predict", settings, stream.steps, consoleHooks);
    await callHook(callbacks, "onPredictBegin", { model, names: [], params, write });
    for await (const batch of stream.epoch()) {
      const index = parts.length;
      await callHook(callbacks, "onPredictBatchBegin", index, { batch: index, size: batch.size });
      const isPlanned = choice.takesPlan(() => planned.refusal(batch, false));
      const outputs = isPlanned ? planned.predict(batch) : await predictBatch(model, batch);
      parts.push(outputs);
      await callHook(callbacks, "onPredictBatchEnd", index, { outputs: outputs.length > 1 ? outputs : outputs[0]! });
      if (breather.isDue()) await breather.breathe();
      settings.signal?.throwIfAborted();
    }
    await callHook(callbacks, "onPredictEnd");
    if (settings.verbose === 3) write(choice.report);
  } finally {
    planned.dispose();
    await stream.close();
  }
  const outputs = model.outputs.map((_, output) => concatRows(parts.map((part) => part[output]!)));
  return outputs.length > 1 ? outputs : outputs[0]!;
}

/** The console as a callback of prediction. */
function consoleHooks(console: ConsoleListener): Callback {
  return {
    onPredictBegin: () => console.onEpochBegin(0),
    onPredictBatchEnd: (batch) => console.onBatchEnd(batch, {}),
    onPredictEnd: () => console.onEpochEnd(0, {}),
  };
}
