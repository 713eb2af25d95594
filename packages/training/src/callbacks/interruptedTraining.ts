import type { NdArray } from "@seqloom/array";
import type { LayersModel } from "@tensorflow/tfjs-layers";
import type { Logs } from "./Callback.js";
import type { History, HistoryRecorder } from "./HistoryRecorder.js";
import type { ProgressRecorder } from "./ProgressRecorder.js";
import { weightPaths } from "./weightPaths.js";

/** State of a training that an error or a signal ended: nothing that was learnt is lost. */
export interface InterruptedTraining {
  /** Loss and metrics of the epochs that were trained whole. */
  readonly history: History;
  /** The epoch in which it ended, counted from 0. */
  readonly epoch: number;
  /** Batches of that epoch that were trained. */
  readonly batch: number;
  /** Averages of loss and metrics over these batches; behind the last one the logs of the epoch. */
  readonly logs: Logs;
  /**
   * All weights after the last whole step, by their paths in Keras: `sequential/dense/kernel`. Undefined where they could not be read,
   * as where the model was disposed of.
   */
  readonly weights: Readonly<Record<string, NdArray>> | undefined;
}

/** Error in the place of something thrown that cannot carry a property: a text, a number, a frozen object. */
export class TrainingError extends Error {
  override readonly name = "TrainingError";
  /** State of the training when it ended. */
  declare readonly training: InterruptedTraining;
}

/**
 * State of the training that an error ended. The error that `fit` throws is the one that was thrown, so its class and its name stay
 * (`AbortError` of a signal), with the property `training`; a text or anything else that cannot have one is the `cause` of a
 * `TrainingError`.
 *
 * @param error as it was caught
 * @returns undefined of an error before the first epoch, and of one from elsewhere
 *
 * @example
 * import { layers, sequential } from "@tensorflow/tfjs-layers";
 * import { useBackend } from "@seqloom/backend";
 * await useBackend("cpu");
 * const model = sequential({ layers: [layers.dense({ units: 1, inputShape: [1], name: "line" })] });
 * compile(model, { optimizer: "sgd", loss: "mse" });
 * const controller = new AbortController();
 * const callbacks = { onEpochEnd: (epoch: number) => void (epoch === 2 && controller.abort()) };
 * const options = { epochs: 100, callbacks, signal: controller.signal, verbose: 0 } as const;
 * const error = await fit(model, [[1], [2]], [2, 4], options).catch((thrown: unknown) => thrown);
 * (error as Error).name; // → 'AbortError'
 * const training = trainingOf(error)!;
 * training.history.epoch; // → [ 0, 1, 2 ]
 * training.epoch; // → 2
 * Object.keys(training.weights!).map((path) => path.split("/").slice(1).join("/")); // → [ 'line/kernel', 'line/bias' ]
 */
export function trainingOf(error: unknown): InterruptedTraining | undefined {
  if (!isObject(error)) return undefined;
  return Reflect.get(error, "training") as InterruptedTraining | undefined;
}

/**
 * The error that `fit` throws: with the state of the training, if there was an epoch.
 *
 * @param thrown whatever ended the training
 */
export async function withTraining(
  thrown: unknown,
  run: { readonly model: LayersModel; readonly progress: ProgressRecorder; readonly recorder: HistoryRecorder },
): Promise<unknown> {
  const { model, progress, recorder } = run;
  const { epoch, batch, logs, isOver } = progress;
  if (epoch === undefined) return thrown;
  if (isOver && recorder.epoch.at(-1) !== epoch) recorder.onEpochEnd(epoch, logs); // a callback threw at the end of the epoch
  const weights = await readWeights(model).catch(() => undefined);
  return carryTraining(thrown, { history: recorder.toHistory(), epoch, batch, logs, weights });
}

/**
 * Gives an error the state of a training, or puts one that can have it into its place.
 *
 * @param thrown whatever ended the training
 * @returns the same; for a text or the like a `TrainingError` with it as the cause
 */
export function carryTraining(thrown: unknown, training: InterruptedTraining): unknown {
  // Not enumerable: else the weights are printed with an error that nobody catches.
  const property = { value: training, configurable: true };
  if (isObject(thrown) && Reflect.defineProperty(thrown, "training", property)) return thrown;
  const error = new TrainingError(`fit: training ended by what is no error: ${String(thrown)}`, { cause: thrown });
  return Object.defineProperty(error, "training", property);
}

async function readWeights(model: LayersModel): Promise<Record<string, NdArray>> {
  const all = weightPaths(model).map(async ({ path, weight }) => {
    const tensor = weight.read();
    return [path, { data: Float32Array.from(await tensor.data()), shape: tensor.shape }] as const;
  });
  return Object.fromEntries(await Promise.all(all));
}

function isObject(value: unknown): value is object {
  return (typeof value === "object" && value !== null) || typeof value === "function";
}
