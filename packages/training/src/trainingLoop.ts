import type { LayersModel } from "@tensorflow/tfjs-layers";
import type { BatchStream } from "./BatchStream.js";
import { Breather } from "./Breather.js";
import type { Compiled } from "./compiledModel.js";
import { logNames } from "./compiledModel.js";
import { MaskWatch } from "./MaskWatch.js";
import { ModelSteps } from "./ModelSteps.js";
import { RunningMeans } from "./RunningMeans.js";
import { testLoop } from "./testLoop.js";
import type { Logs, TrainingListener } from "./TrainingListener.js";

/** All that the loop needs, checked. */
export interface TrainingRun {
  readonly model: LayersModel;
  readonly compiled: Compiled;
  readonly training: BatchStream;
  readonly validation: BatchStream | undefined;
  /** Whether to validate after an epoch, which counts from 0. */
  readonly validatesAfter: (epoch: number) => boolean;
  readonly initialEpoch: number;
  readonly epochs: number;
  readonly signal: AbortSignal | undefined;
  readonly listeners: readonly TrainingListener[];
}

/** Trains epoch by epoch, and tells the listeners how it goes. */
export async function trainingLoop(run: TrainingRun): Promise<void> {
  const { model, compiled, training, validation, listeners } = run;
  const masks = new MaskWatch(model);
  const breather = new Breather();
  try {
    const steps = new ModelSteps(model, compiled, masks);
    model.stopTraining = false;
    for (let epoch = run.initialEpoch; epoch < run.epochs && !model.stopTraining; epoch++) {
      for (const listener of listeners) listener.onEpochBegin?.(epoch);
      const logs = await trainEpoch(run, steps, breather);
      const validates = validation && run.validatesAfter(epoch);
      const ofValidation = validates ? await validate(run, validation, steps, breather) : {};
      for (const listener of listeners) listener.onEpochEnd?.(epoch, { ...logs, ...ofValidation });
    }
  } finally {
    masks.close();
    await training.close();
    await validation?.close();
  }
}

async function trainEpoch(run: TrainingRun, steps: ModelSteps, breather: Breather): Promise<Logs> {
  const { model, compiled, training, signal, listeners } = run;
  const means = new RunningMeans(logNames(compiled, model));
  let index = 0;
  for await (const batch of training.epoch()) {
    const { values, weights } = await steps.train(batch);
    means.add(values, weights);
    const logs = means.logs();
    for (const listener of listeners) listener.onBatchEnd?.(index, logs);
    index += 1;
    if (breather.isDue()) await breather.breathe();
    signal?.throwIfAborted();
    if (model.stopTraining) break;
  }
  return means.logs();
}

/** Loss and metrics on the validation data, with `val_` before their names. */
async function validate(
  { model, compiled, signal }: TrainingRun,
  stream: BatchStream,
  steps: ModelSteps,
  breather: Breather,
): Promise<Logs> {
  await stream.rewind();
  const logs = await testLoop({ steps, stream, names: logNames(compiled, model), breather, signal });
  return Object.fromEntries(Object.entries(logs).map(([name, value]) => [`val_${name}`, value]));
}
