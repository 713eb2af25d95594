import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type KerasOptimizer, predict } from "@seqloom/training";
import { expectClose } from "@seqloom/testing";
import { zerosLike } from "@tensorflow/tfjs-core";
import type { LayersModel } from "@tensorflow/tfjs-layers";
import { loadModel } from "../door/loadModel.js";
import { loadWeights } from "../door/loadWeights.js";

interface GoldenArray {
  readonly shape: readonly number[];
  readonly data: readonly number[];
}

/** Inputs, predictions and state of a model file, as real Keras has them. */
export interface GoldenModel {
  readonly inputs?: readonly GoldenArray[] | Readonly<Record<string, GoldenArray>>;
  readonly outputs?: readonly GoldenArray[];
  readonly parameters: number;
  readonly optimizer_variables?: readonly { readonly path: string; readonly sum: number }[];
}

/** Golden files and what they give. */
export interface GoldenModels {
  readonly files: Readonly<Record<string, GoldenModel>>;
}

/** Files of weights alone, which need the model of another file. */
const WEIGHTS = /(\.weights|_weights_only)(?=\.h5$)/;

/** Loads a golden file; one of weights alone into the model of the file beside it, whose weights are zeros. */
export async function loadGolden(folder: string, file: string): Promise<LayersModel> {
  if (!WEIGHTS.test(file)) return loadModel(join(folder, file));
  const whole = file.replace(WEIGHTS, "").replace(/^(k3.*)\.h5$/, "$1.keras");
  const model = await loadModel(join(folder, whole));
  model.setWeights(model.getWeights().map((weight) => zerosLike(weight)));
  await loadWeights(model, join(folder, file));
  return model;
}

/** Compares what a loaded model predicts with Keras. */
export async function expectPredictions(model: LayersModel, golden: GoldenModel, absolute = 1e-5): Promise<void> {
  const { inputs, outputs } = golden;
  const given = (Array.isArray(inputs) ? (inputs as readonly GoldenArray[]) : Object.values(inputs!)).map(
    ({ shape, data }) => ({ shape, data: Float32Array.from(data, Number) }),
  );
  const rows = given[0]!.shape[0]!;
  const options = { verbose: 0, batchSize: rows } as const;
  const found = [await predict(model, given.length === 1 ? given[0]! : given, options)].flat();
  for (const [place, { shape, data }] of outputs!.entries()) {
    const output = found[place]! as { data: Float32Array; shape: readonly number[] };
    expect(output.shape).toEqual(shape);
    expectClose(output.data, Float32Array.from(data, Number), { absolute });
  }
}

/** Kinds of slots by the ends of Keras's names. */
const KINDS: readonly (readonly [end: RegExp, kinds: readonly string[]])[] = [
  [/_velocity_hat$/, ["vHat"]],
  [/_momentum$/, ["m", "momentum"]],
  [/_(velocity|norm)$/, ["rms", "v"]],
  [/_accumulator$/, ["accumulator"]],
  [/_accumulated_grad$/, ["accum_grad"]],
  [/_accumulated_delta_var$/, ["accum_var"]],
];

/** Compares the state of a loaded optimizer with that of Keras: its steps, and the sum of every slot by its name. */
export async function expectState(model: LayersModel, golden: GoldenModel): Promise<void> {
  const optimizer = model.optimizer as KerasOptimizer;
  const [iteration, ...variables] = golden.optimizer_variables!;
  expect(optimizer.iterations).toBe(iteration!.sum);
  const [, ...slots] = await optimizer.getWeights();
  const { slotNames } = optimizer;
  for (const [end, kinds] of KINDS) {
    const wanted = variables.filter(({ path }) => end.test(path)).map(({ sum }) => sum);
    if (wanted.length === 0) continue;
    const kind = slotNames.findIndex((name) => kinds.includes(name) && !(name === "momentum" && kinds[0] === "rms"));
    const own = slots.slice(kind * wanted.length, (kind + 1) * wanted.length);
    const sums = own.map(({ tensor }) => tensor.dataSync<"float32">().reduce((sum, value) => sum + value, 0));
    expectClose(Float32Array.from(sums), Float32Array.from(wanted));
  }
}

/** Reads a file beside the tests. */
export function fixture(file: string): Uint8Array {
  return new Uint8Array(readFileSync(join(fixtures, file)));
}

/** Folder of the committed model files. */
export const fixtures = join(import.meta.dirname, "../fixtures");
