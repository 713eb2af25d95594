import type { Variable } from "@tensorflow/tfjs-core";
import type { LayersModel } from "@tensorflow/tfjs-layers";
import type { BatchStream } from "../data/BatchStream.js";
import { Backups } from "./Backups.js";
import { Breather } from "./Breather.js";
import type { Callback, Logs, TrainingContext } from "../callbacks/Callback.js";
import { callHook } from "../callbacks/callHook.js";
import { ProgressRecorder } from "../callbacks/ProgressRecorder.js";
import { ConsoleListener } from "../console/ConsoleListener.js";
import { countedMetrics, logNames } from "../compile/compiledModel.js";
import { KerasOptimizer } from "../optimizers/KerasOptimizer.js";
import { ModelSteps } from "./ModelSteps.js";
import { RunningMeans } from "./RunningMeans.js";
import { testLoop } from "./testLoop.js";
import type { TrainingRun } from "./TrainingRun.js";

/** Trains epoch by epoch, and calls the callbacks. */
export async function trainingLoop(run: TrainingRun): Promise<void> {
  const { model, compiled, training, validation, callbacks } = run;
  const breather = new Breather();
  const backups = new Backups(run);
  const steps = new ModelSteps(model, compiled, run.choice);
  try {
    model.stopTraining = false;
    await backups.open();
    await callHook(callbacks, "onTrainBegin", { ...contextOf(run, allNames(run)), resumed: backups.resumed });
    const start = await backups.begin();
    let { logs } = start;
    for (let { epoch, batch } = start; epoch < run.epochs; epoch++, batch = 0) {
      run.signal?.throwIfAborted(); // by a hook at the end of an epoch
      await callHook(batch === 0 ? callbacks : callbacks.filter(beginsAnew), "onEpochBegin", epoch);
      const ofTraining = await trainEpoch({ run, steps, breather, backups, epoch, first: batch });
      const validates = validation && run.validatesAfter(epoch);
      const ofValidation = validates ? await validate(run, validation, steps, breather) : {};
      const ofEpoch = { ...ofTraining, ...ofValidation };
      await callHook(callbacks, "onEpochEnd", epoch, ofEpoch);
      await run.watch?.afterEpoch(epoch, ofTraining.loss!);
      logs = ofEpoch;
      await backups.afterEpoch(epoch, logs);
      if (model.stopTraining) break; // as in Keras at the end of an epoch, after one batch at least
    }
    if (model.optimizer instanceof KerasOptimizer) model.optimizer.finalizeVariableValues(trainedWeights(model));
    await callHook(callbacks, "onTrainEnd", logs);
    await backups.end();
  } finally {
    steps.dispose();
    backups.close();
    await run.watch?.close();
    await training.close();
    await validation?.close();
  }
}

function trainedWeights(model: LayersModel): Variable[] {
  return model.trainableWeights.map((weight) => weight.read() as Variable);
}

/** In the middle of an epoch the console and the like begin anew; the user's callbacks have begun it before. */
function beginsAnew(callback: Callback): boolean {
  return callback instanceof ConsoleListener || callback instanceof ProgressRecorder;
}

interface EpochRun {
  readonly run: TrainingRun;
  readonly steps: ModelSteps;
  readonly breather: Breather;
  readonly backups: Backups;
  readonly epoch: number;
  /** Batches of the epoch that were trained on before. */
  readonly first: number;
}

async function trainEpoch({ run, steps, breather, backups, epoch, first }: EpochRun): Promise<Logs> {
  const { model, compiled, training, signal, callbacks } = run;
  const means = new RunningMeans(logNames(compiled, model), countedMetrics(compiled));
  await backups.restoreMeans(means);
  if (first > 0 && model.stopTraining) return means.logs(); // a backup was made right after a callback had asked for it
  let index = first;
  for await (const batch of training.epoch(first)) {
    await callHook(callbacks, "onTrainBatchBegin", index, { batch: index, size: batch.size });
    const { values, weights } = await steps.train(batch);
    means.add(values, weights);
    await run.watch?.afterBatch({ epoch, index, batch, loss: values[0]!, weightsBefore: steps.weightsBefore });
    await callHook(callbacks, "onTrainBatchEnd", index, means.logs());
    index += 1;
    if (breather.isDue()) await breather.breathe();
    await backups.afterBatch(epoch, index, means);
    signal?.throwIfAborted();
    if (model.stopTraining) break;
  }
  return means.logs();
}

function contextOf({ model, params, write }: TrainingRun, names: readonly string[]): TrainingContext {
  return { model, names, params, write };
}

/** The names of all logs that the run will give. */
function allNames({ model, compiled, validation }: TrainingRun): string[] {
  const names = logNames(compiled, model);
  return validation ? [...names, ...names.map((name) => `val_${name}`)] : names;
}

/** Loss and metrics on the validation data, with `val_` before their names. */
async function validate(run: TrainingRun, stream: BatchStream, steps: ModelSteps, breather: Breather): Promise<Logs> {
  const { model, compiled, signal, callbacks } = run;
  await stream.rewind();
  const context = contextOf(run, logNames(compiled, model));
  const counted = countedMetrics(compiled);
  const logs = await testLoop({ steps, stream, context, counted, breather, signal, callbacks });
  return Object.fromEntries(Object.entries(logs).map(([name, value]) => [`val_${name}`, value]));
}
