import { readOptions } from "@seqloom/array";
import {
  type BatchGenerator,
  beginTraining,
  checkOptimizer,
  getCompileConfig,
  type History,
  isGenerator,
  type ModelData,
} from "@seqloom/training";
import type { LayersModel } from "@tensorflow/tfjs-layers";
import { type FitInWorkerOptions, fitInWorkerOptions } from "./fitInWorkerOptions.js";
import { WorkerTraining } from "./WorkerTraining.js";

const CALLER = "fitInWorker";

/**
 * Trains a model in a worker thread, so that a server or a page stays responsive: `fit`, with the same history and weights to
 * the last bit, console, callbacks and errors.
 *
 * The worker makes the model again by its layers' names, compiles it by the names of losses and metrics, and starts the same
 * backend with as many threads. Callbacks and generators run in the caller and are waited for. Before a hook of theirs the
 * caller's model gets weights, state of the optimizer and learning rate; in hooks of batches that takes as long as
 * copying all of these in each step. When training ends, is stopped or fails, the model has the state of the last step,
 * so that `fit` goes on from there.
 *
 * Layers, losses and metrics of one's own have to be in a module: `modules`. What callbacks may change are the weights, the
 * learning rate, `model.stopTraining` and the logs of an epoch.
 *
 * @param model compiled by `compile`, with an optimizer of @seqloom/training
 * @param x as for `fit`; arrays are copied once, over a SharedArrayBuffer not at all
 * @param y as for `fit`
 * @returns the history
 * @throws ArgumentError if something cannot be sent to a worker, and whatever `fit` throws
 * @throws Error if the worker ends by itself; the model has the state that callbacks saw last
 *
 * @example
 * import { useBackend } from "@seqloom/backend";
 * import { dense, sequential } from "@seqloom/layers";
 * import { compile } from "@seqloom/training";
 * await useBackend("cpu");
 * const model = sequential([dense({ units: 1, inputShape: [1], kernelInitializer: "zeros" })]);
 * compile(model, { optimizer: "sgd", loss: "mse" });
 * const epochs = [];
 * const onProgress = ({ epoch }) => void epochs.push(epoch);
 * const { history } = await fitInWorker(model, [[1], [2]], [2, 4], { epochs: 2, verbose: 0, onProgress });
 * history.loss.map((loss) => loss.toFixed(2)); // → [ '10.00', '8.69' ]
 * epochs.includes(1); // → true
 * @see https://keras.io/api/models/model_training_apis/#fit-method
 */
export async function fitInWorker(
  model: LayersModel,
  x: ModelData,
  y: ModelData,
  options?: FitInWorkerOptions,
): Promise<History>;
/** Trains in a worker thread on batches that a generator makes in the caller. */
export async function fitInWorker(
  model: LayersModel,
  generator: BatchGenerator,
  options?: FitInWorkerOptions,
): Promise<History>;
export async function fitInWorker(
  model: LayersModel,
  x: ModelData | BatchGenerator,
  ...rest: [(ModelData | FitInWorkerOptions)?, FitInWorkerOptions?]
): Promise<History> {
  getCompileConfig(model, CALLER); // throws where it cannot be sent
  const [y, options] = isGenerator(x) ? [undefined, rest[0] as FitInWorkerOptions] : [rest[0] as ModelData, rest[1]];
  const settings = readOptions(CALLER, fitInWorkerOptions, options);
  settings.signal?.throwIfAborted();
  const end = beginTraining(CALLER, model);
  try {
    checkOptimizer(CALLER, model);
    return await new WorkerTraining(model, settings).run(x, y);
  } finally {
    end();
  }
}
