import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { saveModel, saveWeights } from "@seqloom/keras-files";
import { fit, type ModelData, predict } from "@seqloom/training";
import { trialModels } from "./trialModels.js";

const EPOCHS = 2;

/** Numbers of the same wave in every run. */
export function wave(shape: readonly number[], areWords: boolean): { data: Float32Array; shape: readonly number[] } {
  const count = shape.reduce((product, length) => product * length, 1);
  const value = (i: number): number => (areWords ? (i * 7) % 9 : Math.sin(i));
  return { data: Float32Array.from({ length: count }, (_, i) => value(i)), shape };
}

/** Trains each trial model a little and saves it in all formats, with inputs and predictions in expected.json. */
export async function writeTrials(folder: string): Promise<void> {
  const expected: Record<string, object> = {};
  for (const [name, make] of Object.entries(trialModels)) {
    const { model, inputs, areWords } = make();
    const x = inputs.map((shape) => wave(shape, areWords));
    const outputs = model.outputs.map(({ shape }) => wave([inputs[0]![0]!, ...(shape.slice(1) as number[])], false));
    const [given, target] = [x, outputs].map((list) => (list.length === 1 ? list[0]! : list)) as [ModelData, ModelData];
    await fit(model, given, target, { epochs: EPOCHS, batchSize: inputs[0]![0]!, verbose: 0 });
    const predictions = [await predict(model, given, { verbose: 0 })].flat() as readonly { data: Float32Array }[];
    for (const end of ["keras", "h5"]) await saveModel(model, join(folder, `${name}.${end}`));
    for (const end of ["weights.h5", "legacy_weights.h5"]) await saveWeights(model, join(folder, `${name}.${end}`));
    await saveWeights(model, join(folder, `${name}.weights.json`), { maxShardBytes: 500 });
    expected[name] = {
      inputs: x.map(({ data, shape }) => ({ data: [...data], shape })),
      predictions: predictions.map(({ data }) => [...data]),
      steps: EPOCHS,
    };
  }
  await writeFile(join(folder, "expected.json"), JSON.stringify(expected));
}
