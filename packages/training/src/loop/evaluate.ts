import { integer, optional, type OptionTable, readOptions } from "@seqloom/array";
import type { LayersModel } from "@tensorflow/tfjs-layers";
import { readSource } from "../data/batchSource.js";
import { BatchStream } from "../data/BatchStream.js";
import { Breather } from "./Breather.js";
import { engineOf } from "../engine/EngineChoice.js";
import { countedMetrics, logNames, readCompiled } from "../compile/compiledModel.js";
import type { Callback } from "../callbacks/Callback.js";
import { type Callbacks, callbacksOption } from "../callbacks/readCallbacks.js";
import type { ConsoleListener } from "../console/ConsoleListener.js";
import { listenersOf } from "./listenersOf.js";
import { type BatchGenerator, isGenerator } from "../data/generator.js";
import { type LoopOptions, loopOptions } from "../console/loopOptions.js";
import type { ModelData } from "../data/modelData.js";
import { ModelSteps } from "./ModelSteps.js";
import { inputPorts, targetPorts } from "../data/ports.js";
import { sampleWeight } from "./weightOptions.js";
import { testLoop } from "./testLoop.js";

/** Options of `evaluate`. */
export interface EvaluateOptions extends LoopOptions {
  /**
   * Weights of the rows, [rows], or of their steps, [rows, steps]. Of several outputs one for all, a list or a record. They
   * count in the loss and in `weightedMetrics`. Default: all alike.
   */
  readonly sampleWeight?: ModelData;
  /** Batches to take, from the first on. Default: all. */
  readonly steps?: number;
  /** Called before, between and after the batches, by `onTestBegin` and the like. */
  readonly callbacks?: Callbacks;
}

/** Result of `evaluate`: the loss, and the metrics by their names. */
export type EvaluateLogs = Record<string, number> & { loss: number };

/** Types, ranges and defaults of the options of `evaluate`. */
export const evaluateOptions = {
  ...loopOptions,
  sampleWeight,
  steps: optional(integer({ min: 1 })),
  callbacks: callbacksOption,
} satisfies OptionTable<EvaluateOptions>;

/**
 * Measures a model on data: Keras's `model.evaluate`, with its numbers and its console. The weights stay as they are
 * and dropout is off.
 *
 * @param model compiled, by our `compile` or by tfjs's
 * @param x as for `fit`
 * @param y as long as x
 * @returns loss and metrics by their names (Keras gives a list in the order of `model.metrics_names`)
 * @throws ArgumentError if model, data or options do not go together
 *
 * @example
 * import { initializers, layers, sequential } from "@tensorflow/tfjs-layers";
 * import { useBackend } from "@seqloom/backend";
 * await useBackend("cpu");
 * const kernelInitializer = initializers.ones();
 * const model = sequential({ layers: [layers.dense({ units: 1, inputShape: [1], kernelInitializer })] });
 * compile(model, { loss: "mse", metrics: ["mae"] });
 * await evaluate(model, [[1], [2], [3]], [1, 2, 6], { verbose: 0 }); // → { loss: 3, mae: 1 }
 * @see https://keras.io/api/models/model_training_apis/#evaluate-method
 */
export async function evaluate(
  model: LayersModel,
  x: ModelData,
  y: ModelData,
  options?: EvaluateOptions,
): Promise<EvaluateLogs>;
/** Measures a model on the batches of a generator. */
export async function evaluate(
  model: LayersModel,
  generator: BatchGenerator,
  options?: EvaluateOptions,
): Promise<EvaluateLogs>;
export async function evaluate(
  model: LayersModel,
  x: ModelData | BatchGenerator,
  ...rest: [(ModelData | EvaluateOptions)?, EvaluateOptions?]
): Promise<EvaluateLogs> {
  const compiled = readCompiled("evaluate", model);
  const [y, options] = isGenerator(x) ? [undefined, rest[0] as EvaluateOptions] : [rest[0] as ModelData, rest[1]];
  const settings = readOptions("evaluate", evaluateOptions, options);
  settings.signal?.throwIfAborted();
  const ports = { inputs: inputPorts(model), targets: targetPorts(model, compiled) };
  const source = await readSource("evaluate", x, y, ports, settings);
  const stream = new BatchStream("evaluate", "generator", source, settings.steps);
  const breather = new Breather();
  const choice = engineOf("evaluate", settings);
  const steps = new ModelSteps(model, compiled, choice);
  try {
    const { callbacks, params, write } = listenersOf("evaluate", settings, stream.steps, consoleHooks);
    const context = { model, names: logNames(compiled, model), params, write };
    const counted = countedMetrics(compiled);
    const logs = await testLoop({ steps, stream, context, counted, breather, signal: settings.signal, callbacks });
    if (settings.verbose === 3) write(choice.report);
    return { ...logs } as EvaluateLogs;
  } finally {
    steps.dispose();
    await stream.close();
  }
}

/** The console as a callback of evaluation. */
function consoleHooks(console: ConsoleListener): Callback {
  return {
    onTestBegin: () => console.onEpochBegin(0),
    onTestBatchEnd: (batch, logs) => console.onBatchEnd(batch, logs),
    onTestEnd: (logs) => console.onEpochEnd(0, logs),
  };
}
