import { sharedKernels } from "@seqloom/kernels";
import { fit } from "@seqloom/training";
import { dispose, memory, tensor } from "@tensorflow/tfjs-core";
import { makeExercise } from "./makeExercise.js";
import type { ModelRow } from "./modelRows.js";
import { ourModel } from "./ourModel.js";

/** Memory, tensors and handles that are more after a training than before. */
export interface Growth {
  readonly tensors: number;
  /** Bytes that the passes of the kernels hold, and by which their memory grew. */
  readonly arenaUsed: number;
  readonly arenaSize: number;
}

const FIRST_STEPS = 5; // they make the optimizer's variables, and the memory as large as a step needs

/** Trains a model for some steps with trainOnBatch and as many with fit, and measures the growth. */
export async function memoryOfTraining(row: ModelRow, steps: number): Promise<Growth> {
  const { x, y } = await makeExercise(row, "wasm");
  const model = ourModel(row);
  const tensors = [x, y].map(({ data, shape }) => tensor(data, [...shape])) as [ReturnType<typeof tensor>, never];
  const train = async (count: number) => {
    for (let step = 0; step < count; step++) await model.trainOnBatch(tensors[0], tensors[1]);
    await fit(model, () => repeat({ x, y }, count), { verbose: 0 });
  };
  await train(FIRST_STEPS);
  const before = state();
  await train(steps);
  const after = state();
  dispose(tensors);
  model.dispose();
  return {
    tensors: after.tensors - before.tensors,
    arenaUsed: after.used - before.used,
    arenaSize: after.size - before.size,
  };
}

function* repeat<T>(batch: T, times: number): Generator<T> {
  for (let i = 0; i < times; i++) yield batch;
}

function state() {
  const { used = 0, size = 0 } = sharedKernels()?.memory ?? {};
  return { tensors: memory().numTensors, used, size };
}
