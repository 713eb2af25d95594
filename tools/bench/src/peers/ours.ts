/**
 * Our training step, a batch of `fit` from array to array. Modes: plan, tape (its engines), strict (the plan on the kernels without
 * relaxed SIMD), relaxed (on those with it), native (on those of kernels-native).
 */
import type { NdArray } from "@seqloom/array";
import { useBackend } from "@seqloom/backend";
import { Kernels, type NativeAddon, setSharedKernels } from "@seqloom/kernels";
import { loadAddon } from "@seqloom/kernels-native";
import { fit, type FitOptions, predict } from "@seqloom/training";
import { dispose, tensor } from "@tensorflow/tfjs-core";
import type { Sequential } from "@tensorflow/tfjs-layers";
import type { Exercise } from "../Exercise.js";
import { ourModel } from "../ourModel.js";
import { type PeerSettings, runAsPeer } from "../peerProgram.js";
import type { NoResult } from "../StepResult.js";
import type { Trainer } from "../Trainer.js";

const REPORTED = 4;

await runAsPeer(prepare, process.argv.slice(2));
process.exit(); // the threads of the kernels do not wait for more

async function prepare(exercise: Exercise, { mode, threads }: PeerSettings): Promise<Trainer | NoResult> {
  await useBackend("wasm");
  const native = mode === "native" ? { addon: loadAddon<NativeAddon>() } : undefined;
  const kernels = await Kernels.load({ threads, relaxed: mode !== "strict" }, native);
  const isRelaxed = kernels.variant.endsWith("Relaxed");
  if (mode === "relaxed" && !isRelaxed) return { cannot: "no relaxed SIMD in this Node" };
  setSharedKernels(kernels);
  const engine = mode === "tape" ? "tape" : "plan";
  const facts = `Node ${process.versions.node}, kernels ${kernels.variant}, ${kernels.threads} threads`;
  let model: Sequential | undefined;
  const run = (batches: () => Generator<Pick<Exercise, "x" | "y">>, options: FitOptions) =>
    fit(model!, batches, { ...options, engine, verbose: 0 });
  return {
    facts,
    async losses(optimizer) {
      model = modelOf(exercise, optimizer);
      const { history } = await run(() => batchesFor(exercise, Infinity, []), { epochs: REPORTED, stepsPerEpoch: 1 });
      return history.loss!;
    },
    async train(ms) {
      const asked: number[] = [];
      await run(() => batchesFor(exercise, ms, asked), {});
      return asked.slice(1).map((time, i) => time - asked[i]!);
    },
    predict(samples) {
      const many = repeated(exercise.x, samples);
      const run = () => predict(model!, many, { batchSize: exercise.x.shape[0]!, engine, verbose: 0 });
      return Promise.resolve(run);
    },
  };
}

function modelOf({ row, weights }: Exercise, optimizer: "sgd" | "own"): Sequential {
  const model = ourModel(row, optimizer);
  const tensors = weights.map(({ data, shape }) => tensor(data, [...shape]));
  model.setWeights(tensors);
  dispose(tensors);
  return model;
}

/** Samples of a batch, again and again. */
function repeated({ data, shape: [batch, ...rest] }: NdArray, samples: number): NdArray {
  const size = data.length / batch!;
  const many = new Float32Array(samples * size);
  for (let start = 0; start < many.length; start += data.length) {
    many.set(data.subarray(0, many.length - start), start);
  }
  return { data: many, shape: [samples, ...rest] };
}

/**
 * One batch again and again for some ms. A batch is asked for when the step before is over.
 *
 * @param asked takes the times at which one was asked for, the last time in vain
 */
function* batchesFor({ x, y }: Exercise, ms: number, asked: number[]): Generator<Pick<Exercise, "x" | "y">> {
  const end = performance.now() + ms;
  do {
    asked.push(performance.now());
    yield { x, y };
  } while (performance.now() < end);
  asked.push(performance.now());
}
