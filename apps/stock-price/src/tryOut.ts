import type { trainingSettings } from "@seqloom/app-kit";
import type { TimeseriesGenerator } from "@seqloom/timeseries";
import { evaluate, fit } from "@seqloom/training";
import type { LayersModel } from "@tensorflow/tfjs-layers";
import { crossing } from "./crossing.js";
import { TRIAL_EPOCHS } from "./slideSettings.js";

type Windows = TimeseriesGenerator<Float64Array, Float64Array>;

/** Options of a training on trial. */
interface TrialOptions {
  readonly validationData: Windows;
  readonly seed: number;
  readonly verbose: 0 | 1 | 2;
  readonly quick: boolean;
  /** Its log files, warnings and curves. */
  readonly training: Pick<Awaited<ReturnType<typeof trainingSettings>>["training"], "callbacks" | "onWarning" | "show">;
}

/** Outcome of a training on trial. */
export interface Trial {
  readonly epochs: number;
  /** The epoch at which the curves of training and validation cross; undefined where they do not. */
  readonly crossing: number | undefined;
  /** Losses of the first and of the last epoch. */
  readonly loss: readonly [number, number];
  /** Whether TensorBoard can show it. */
  readonly isLogged: boolean;
}

/** Trains a model for many epochs, as the slide does to see how many are needed; with `quick` for a few. */
export async function tryOut(
  model: LayersModel,
  trainSet: Windows,
  { quick, training, ...options }: TrialOptions,
): Promise<Trial> {
  const epochs = quick ? 4 : TRIAL_EPOCHS;
  const own = { callbacks: await training.callbacks("trial"), onWarning: training.onWarning };
  const history = await fit(model, trainSet, { ...options, epochs, ...own });
  await training.show(history, "trial");
  const { loss, val_loss: valLoss } = history.history as { loss: number[]; val_loss: number[] };
  return {
    epochs,
    crossing: crossing(loss, valLoss),
    loss: [loss[0]!, loss.at(-1)!],
    isLogged: own.callbacks.length > 0,
  };
}

/** The MSE of the test set, scaled, after a training from fresh weights that prints nothing. */
export async function freshTestMse(
  model: LayersModel,
  trainSet: Windows,
  testSet: Windows,
  { epochs, seed }: { readonly epochs: number; readonly seed: number },
): Promise<number> {
  await fit(model, trainSet, { epochs, seed, verbose: 0 });
  const { mse } = await evaluate(model, testSet, { verbose: 0 });
  return mse!;
}
