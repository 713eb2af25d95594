import { type NdArray, seededRandom, toCategorical } from "@seqloom/array";
import { useBackend } from "@seqloom/backend";
import type { Exercise } from "./Exercise.js";
import type { ModelRow } from "./modelRows.js";
import { ourModel } from "./ourModel.js";
import { torchWeights } from "./torchWeights.js";

/** Makes the exercise of a row: our initial weights and random data, the same ones each time. Starts the backend. */
export async function makeExercise(row: ModelRow, backend: "cpu" | "wasm" = "cpu"): Promise<Exercise> {
  await useBackend(backend);
  const model = ourModel(row);
  const weights = model.getWeights().map((weight) => ({
    data: Float32Array.from(weight.dataSync()),
    shape: weight.shape,
  }));
  model.dispose();
  return { row, weights, torch: torchWeights(row.layers, weights), x: inputOf(row), y: targetsOf(row) };
}

function inputOf({ input, layers }: ModelRow): NdArray {
  const random = seededRandom(1);
  const first = layers[0]!;
  const draw = first.kind === "embedding" ? () => random.integer(0, first.inputDim) : () => random.uniform(-1, 1);
  return { data: Float32Array.from({ length: input.reduce((a, b) => a * b) }, draw), shape: input };
}

function targetsOf({ input, layers, loss }: ModelRow): NdArray {
  const random = seededRandom(2);
  const batch = input[0]!;
  const last = layers.at(-1)!;
  const units = last.kind === "dense" ? last.units : 1;
  if (loss === "categoricalCrossentropy") {
    const classes = Array.from({ length: batch }, () => random.integer(0, units));
    return toCategorical(classes, { numClasses: units });
  }
  const draw = loss === "binaryCrossentropy" ? () => random.integer(0, 2) : () => random.uniform(-1, 1);
  return { data: Float32Array.from({ length: batch }, draw), shape: [batch, 1] };
}
