import type { KerasOptimizer } from "@seqloom/training";
import type { LayersModel, LayerVariable } from "@tensorflow/tfjs-layers";
import { snakeCase } from "../config/snakeCase.js";
import { Refusal } from "../errors/Refusal.js";
import type { NewDataset } from "../hdf5/HdfTree.js";
import { trainedWeights } from "../weights/trainedWeights.js";
import { weightPaths } from "../weights/weightPaths.js";
import { slotLayout } from "./slotLayout.js";

/** A variable of an optimizer, by the end of its path in Keras. */
export interface OptimizerVariable {
  readonly name: string;
  readonly dataset: NewDataset;
}

/** Keras's names of slots, by class and by the names here, which are those of tfjs. */
const KERAS_SLOTS: Readonly<Record<string, string>> = {
  m: "momentum",
  v: "velocity",
  vHat: "velocity_hat",
  rms: "velocity",
  mg: "average_gradient",
  accum_grad: "accumulated_grad",
  accum_var: "accumulated_delta_var",
};

/**
 * The variables of an optimizer in the order of Keras: the count of its steps, the learning rate, and the slots, if it has done a
 * step.
 *
 * @throws Refusal if it keeps something for other weights than those that are trained
 */
export async function optimizerVariables(optimizer: KerasOptimizer, model: LayersModel): Promise<OptimizerVariable[]> {
  const scalar = (name: string, data: NewDataset["data"]): OptimizerVariable => ({
    name,
    dataset: { shape: [], data },
  });
  const head = [scalar("iteration", BigInt64Array.of(BigInt(optimizer.iterations)))];
  if (!optimizer.hasSchedule) head.push(scalar("learning_rate", Float32Array.of(optimizer.learningRate)));
  const isNadam = optimizer.getClassName() === "Nadam";
  const slots = await slotsOf(optimizer, model);
  const tail = isNadam ? [scalar("variable", Float32Array.of(nadamProduct(optimizer)))] : [];
  return slots.length > 0 ? [...head, ...slots, ...tail] : head;
}

async function slotsOf(optimizer: KerasOptimizer, model: LayersModel): Promise<OptimizerVariable[]> {
  const [iterations, ...saved] = await optimizer.getWeights();
  iterations!.tensor.dispose();
  const weights = trainedWeights(model);
  const { slotNames: kinds } = optimizer;
  if (saved.length === 0) return [];
  if (saved.length !== kinds.length * weights.length) {
    throw new Refusal(
      `the optimizer keeps ${saved.length} variables, and ${kinds.length * weights.length} belong to the weights that are trained.`,
    );
  }
  const paths = weightPaths(model);
  const order = placesOf(
    saved.slice(0, weights.length).map(({ name }) => name),
    kinds[0]!,
    weights,
    model,
  );
  const layout = slotLayout(optimizer.getClassName(), kinds, weights.length);
  return Promise.all(
    layout.map(async ({ kind, weight }) => {
      const { tensor } = saved[kind * weights.length + order[weight]!]!;
      const data = (await tensor.data()) as Float32Array;
      const path = paths.get(weights[weight]!)!.replaceAll("/", "_");
      return { name: `${path}_${kerasSlot(optimizer, kinds[kind]!)}`, dataset: { shape: tensor.shape, data } };
    }),
  );
}

/** Place in the optimizer's lists of each weight: by the names there, or in the order of the model. */
function placesOf(
  names: readonly string[],
  kind: string,
  weights: readonly LayerVariable[],
  model: LayersModel,
): number[] {
  const byName = weights.map(({ name }) => names.indexOf(`${name}/${kind}`));
  if (!byName.includes(-1)) return byName;
  return weights.map((weight) => model.trainableWeights.indexOf(weight));
}

function kerasSlot(optimizer: KerasOptimizer, kind: string): string {
  return optimizer.getClassName() === "Adamax" && kind === "v" ? "norm" : (KERAS_SLOTS[kind] ?? kind);
}

/** Nadam's product of momenta, which follows from the count of its steps: u(1) u(2) … */
function nadamProduct(optimizer: KerasOptimizer): number {
  const { beta1 } = optimizer.getConfig() as unknown as { beta1: number };
  let product = 1;
  for (let t = 1; t <= optimizer.iterations; t++) product *= beta1 * (1 - 0.5 * 0.96 ** t);
  return product;
}

const names = new WeakMap<KerasOptimizer, string>();

/** Keeps the name that an optimizer has in its file. */
export function rememberName(optimizer: KerasOptimizer, name: string): void {
  names.set(optimizer, name);
}

/** Keras's name of an optimizer: that of its file, or of its class, adam_w. */
export function optimizerName(optimizer: KerasOptimizer): string {
  return names.get(optimizer) ?? snakeCase(optimizer.getClassName());
}
