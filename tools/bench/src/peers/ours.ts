/**
 * Our training step, as a user has it after `useBackend("wasm")` and `compile`: modes plain and relaxed (SIMD) run
 * `model.trainOnBatch`, as Keras's train_on_batch; mode fit runs `fit`, from array to array.
 */
import { useBackend } from "@seqloom/backend";
import { Kernels, setSharedKernels } from "@seqloom/kernels";
import { fit } from "@seqloom/training";
import { dispose, tensor } from "@tensorflow/tfjs-core";
import type { Sequential } from "@tensorflow/tfjs-layers";
import type { Exercise } from "../Exercise.js";
import { measureSteps } from "../measureSteps.js";
import { median } from "../median.js";
import { ourModel } from "../ourModel.js";
import { type PeerSettings, runAsPeer } from "../peerProgram.js";
import type { NoResult, StepResult } from "../StepResult.js";

await runAsPeer(measure, process.argv.slice(2));
process.exit(); // the threads of the kernels do not wait for more

async function measure(exercise: Exercise, settings: PeerSettings): Promise<StepResult | NoResult> {
  await useBackend("wasm");
  const relaxed = settings.mode === "relaxed";
  const kernels = await Kernels.load({ threads: settings.threads, relaxed });
  if (relaxed && !kernels.variant.endsWith("Relaxed")) return { cannot: "no relaxed SIMD in this Node" };
  setSharedKernels(kernels);
  const facts = `kernels ${kernels.variant}, ${kernels.threads} threads`;
  const result = await measureSteps((optimizer) => trainOnBatch(modelOf(exercise, optimizer), exercise), settings);
  if (settings.mode !== "fit") return { ...result, facts };
  return { ...result, ...(await measureFit(modelOf(exercise, "own"), exercise, result.ms, settings.seconds)), facts };
}

function modelOf({ row, weights }: Exercise, optimizer: "sgd" | "own"): Sequential {
  const model = ourModel(row, optimizer);
  const tensors = weights.map(({ data, shape }) => tensor(data, [...shape]));
  model.setWeights(tensors);
  dispose(tensors);
  return model;
}

function trainOnBatch(model: Sequential, exercise: Exercise): () => Promise<number> {
  const x = tensor(exercise.x.data, [...exercise.x.shape]);
  const y = tensor(exercise.y.data, [...exercise.y.shape]);
  return async () => (await model.trainOnBatch(x, y)) as number;
}

/** The steps of one long epoch, from batch to batch; a generator is asked for the next one when a step is over. */
async function measureFit(model: Sequential, { x, y }: Exercise, expectedMs: number, seconds: number) {
  const starts: number[] = [];
  function* batches() {
    for (;;) {
      starts.push(performance.now());
      yield { x, y };
    }
  }
  const { history } = await fit(model, batches, { epochs: 4, stepsPerEpoch: 1, verbose: 0 });
  const stepsPerEpoch = Math.max(Math.ceil((seconds * 1000 * 4) / 3 / expectedMs), 12);
  starts.length = 0;
  await fit(model, batches, { epochs: 1, stepsPerEpoch, verbose: 0 });
  const times = starts.slice(1).map((time, i) => time - starts[i]!);
  const counted = times.slice(Math.floor(stepsPerEpoch / 4));
  return { losses: history.loss!, ms: median(counted), steps: counted.length };
}
