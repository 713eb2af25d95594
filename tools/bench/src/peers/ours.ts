/**
 * Our training step, as a user has it after `useBackend("wasm")` and `compile`: modes plain and relaxed (SIMD) run
 * `model.trainOnBatch`, as Keras's train_on_batch; mode fit runs `fit`, from array to array.
 */
import { useBackend } from "@seqloom/backend";
import { Kernels, setSharedKernels } from "@seqloom/kernels";
import { fit } from "@seqloom/training";
import { tensor } from "@tensorflow/tfjs-core";
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
  const model = ourModel(exercise.row);
  const weights = exercise.weights.map(({ data, shape }) => tensor(data, [...shape]));
  model.setWeights(weights);
  const facts = `kernels ${kernels.variant}, ${kernels.threads} threads`;
  const run = settings.mode === "fit" ? measureFit : measureTrainOnBatch;
  return { ...(await run(model, exercise, settings.seconds)), facts };
}

async function measureTrainOnBatch(model: Sequential, exercise: Exercise, seconds: number) {
  const [x, y] = [exercise.x, exercise.y].map(({ data, shape }) => tensor(data, [...shape]));
  return measureSteps(async () => (await model.trainOnBatch(x!, y!)) as number, { seconds });
}

/** The steps of one long epoch, from batch to batch; a generator is asked for the next one when a step is over. */
async function measureFit(model: Sequential, { x, y }: Exercise, seconds: number) {
  const starts: number[] = [];
  function* batches() {
    for (;;) {
      starts.push(performance.now());
      yield { x, y };
    }
  }
  const { history } = await fit(model, batches, { epochs: 4, stepsPerEpoch: 1, verbose: 0 });
  const [ms] = differences(starts).slice(-1);
  const stepsPerEpoch = Math.max(Math.ceil((seconds * 1000 * 4) / 3 / ms!), 12);
  starts.length = 0;
  await fit(model, batches, { epochs: 1, stepsPerEpoch, verbose: 0 });
  const times = differences(starts).slice(Math.floor(stepsPerEpoch / 4));
  return { losses: history.loss!, ms: median(times), steps: times.length };
}

function differences(times: readonly number[]): number[] {
  return times.slice(1).map((time, i) => time - times[i]!);
}
