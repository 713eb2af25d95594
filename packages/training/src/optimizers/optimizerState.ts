import { ArgumentError } from "@seqloom/array";
import { type Optimizer, scalar, tensor, type Tensor, tidy, Variable } from "@tensorflow/tfjs-core";
import type { LayersModel } from "@tensorflow/tfjs-layers";
import { KerasOptimizer, type OptimizerState } from "./KerasOptimizer.js";
import { getLearningRate, setLearningRate } from "./learningRate.js";

/** A tensor of an optimizer as a backup keeps it. */
interface SavedTensor {
  readonly name: string;
  readonly shape: readonly number[];
  readonly values: Float32Array | Int32Array;
}

/** All that training changes in an optimizer. */
interface SavedOptimizer {
  /** Null where a schedule decides it. */
  readonly learningRate: number | null;
  /** Slots in their order, null for those of weights that had no gradient yet; of tfjs's own what its `getWeights` gives. */
  readonly slots: readonly (SavedTensor | null)[];
  /** One of this package: the names of weights are their places in the model's list. */
  readonly own: (Omit<OptimizerState, "weightNames"> & { readonly weights: readonly number[] }) | null;
  /** Of tfjs's own: numbers that it keeps besides, by the names of its fields. */
  readonly numbers: Readonly<Record<string, number>>;
}

/**
 * The state of a model's optimizer, for a backup: slots, steps, learning rate.
 *
 * @throws ArgumentError if it cannot be saved, as Adamax of tfjs
 */
export async function optimizerState(caller: string, model: LayersModel): Promise<SavedOptimizer> {
  const { optimizer } = model;
  const learningRate = "learningRate" in optimizer && !hasSchedule(optimizer) ? getLearningRate(model) : null;
  if (!(optimizer instanceof KerasOptimizer)) {
    const slots = await Promise.all(
      (await weightsOfTfjs(caller, optimizer)).map(({ name, tensor }) => save(name, tensor)),
    );
    return { learningRate, slots, own: null, numbers: await numbersOf(optimizer) };
  }
  const { iterations, weightNames, withoutDecay } = optimizer.getState();
  const names = namesOf(model);
  const weights = weightNames.map((name) => names.indexOf(name));
  const slots = await Promise.all(
    Array.from(optimizer.slots, (slot) => slot && save(slot.originalName, slot.variable)),
  );
  return {
    learningRate,
    slots: slots.map((slot) => slot ?? null),
    own: { iterations, weights, withoutDecay },
    numbers: {},
  };
}

/** Goes on with the state of `optimizerState`, in a model whose optimizer is made as that one was. */
export async function restoreOptimizer(model: LayersModel, state: SavedOptimizer): Promise<void> {
  const { optimizer } = model;
  const { learningRate, slots, own, numbers } = state;
  if (learningRate !== null) setLearningRate(model, learningRate); // before the slots, which momentum of tfjs scales by it
  if (!(optimizer instanceof KerasOptimizer)) {
    const tensors = slots.map((slot) => ({ name: slot!.name, tensor: load(slot!) }));
    await optimizer.setWeights(tensors);
    for (const { tensor } of tensors) tensor.dispose();
    for (const [name, value] of Object.entries(numbers)) {
      tidy(() => (Reflect.get(optimizer, name) as Variable).assign(scalar(value)));
    }
    return;
  }
  for (const slot of optimizer.slots) slot?.variable.dispose();
  optimizer.slots.length = 0;
  const names = namesOf(model);
  optimizer.setState({ ...own!, weightNames: own!.weights.map((place) => names[place]!) });
  for (const [place, slot] of slots.entries()) {
    if (slot) optimizer.slots[place] = { originalName: slot.name, variable: tidy(() => load(slot).variable(false)) };
  }
}

/** Options that an optimizer was made with, by which a backup knows it again; of tfjs's own without the learning rate, which changes. */
export function describeOptimizer(optimizer: Optimizer): Record<string, unknown> {
  if (optimizer instanceof KerasOptimizer) return optimizer.describe();
  const { learningRate: _, ...settings } = optimizer.getConfig();
  return settings;
}

function hasSchedule(optimizer: Optimizer): boolean {
  return optimizer instanceof KerasOptimizer && optimizer.hasSchedule;
}

/** Names of the variables of all weights, in the order of the model. */
function namesOf(model: LayersModel): string[] {
  return model.weights.map((weight) => (weight.read() as Variable).name);
}

async function weightsOfTfjs(caller: string, optimizer: Optimizer): ReturnType<Optimizer["getWeights"]> {
  try {
    return await optimizer.getWeights();
  } catch (error) {
    const allowed = "compiled with an optimizer whose state can be saved, as those of this package can";
    const hint = `tfjs says: ${(error as Error).message}`;
    throw new ArgumentError(caller, "model", allowed, optimizer.getClassName(), hint);
  }
}

/** Powers of beta and the like, which tfjs does not save. */
async function numbersOf(optimizer: Optimizer): Promise<Record<string, number>> {
  const numbers: Record<string, number> = {};
  for (const [name, value] of Object.entries(optimizer)) {
    if (value instanceof Variable && value.size === 1) numbers[name] = (await value.data())[0]!;
  }
  return numbers;
}

async function save(name: string, saved: Tensor): Promise<SavedTensor> {
  return { name, shape: saved.shape, values: (await saved.data()) as Float32Array | Int32Array };
}

function load({ values, shape }: SavedTensor): Tensor {
  return tensor(values, [...shape]);
}
