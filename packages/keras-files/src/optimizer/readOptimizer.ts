import type { KerasOptimizer } from "@seqloom/training";
import { dispose, scalar, tensor } from "@tensorflow/tfjs-core";
import type { LayersModel, LayerVariable } from "@tensorflow/tfjs-layers";
import { COMPILE_HINT } from "../errors/compileHint.js";
import { Refusal } from "../errors/Refusal.js";
import type { HdfDataset } from "../hdf5/datasets.js";
import { readInteger, readNumbers } from "../numbers/readNumbers.js";
import { type SlotPlace, slotLayout } from "./slotLayout.js";

/** Variables of an optimizer as they stand in a file, in their order. */
export interface StoredState {
  readonly variables: readonly HdfDataset[];
  /** Whether kinds of slots follow each other, as in files of Keras 2 before 2.11. */
  readonly isKindByKind: boolean;
}

/** The state of an optimizer, read and checked: `set` hands it over. */
export interface OptimizerState {
  readonly set: () => Promise<void>;
}

/**
 * Reads the state of an optimizer: the number of its steps, its learning rate, and what it keeps for each weight.
 *
 * @param stored weights that are trained, in the order of the file
 * @param own the same in the order of the model here
 * @throws Refusal if it is that of another optimizer, or of other weights
 */
export function readOptimizer(
  optimizer: KerasOptimizer,
  state: StoredState,
  stored: readonly LayerVariable[],
  own: readonly LayerVariable[],
): OptimizerState {
  const { variables } = state;
  if (variables.length === 0) return { set: () => Promise.resolve() };
  const steps = readInteger("the iteration of the optimizer", variables[0]!);
  const kinds = optimizer.slotNames;
  const places = state.isKindByKind
    ? kindByKind(kinds.length, stored.length)
    : slotLayout(optimizer.getClassName(), kinds, stored.length);
  const extra = variables.length - 1 - places.length;
  const ends = productOf(optimizer);
  const hasRate = extra === 1 + ends && variables[1]!.shape.length === 0;
  // Keras makes the slots in the first step: an optimizer that has done none has only a count and a rate.
  const isFresh = steps === 0 && variables.length <= 2 + ends;
  if (!isFresh && extra !== ends && !hasRate) throw otherState(optimizer, stored.length, variables.length);
  if (isFresh) return { set: () => Promise.resolve(setRate(optimizer, variables[1])) };
  const slots = variables.slice(hasRate ? 2 : 1, (hasRate ? 2 : 1) + places.length);
  const numbers = slots.map((dataset, i) => readSlot(dataset, stored[places[i]!.weight]!));
  const order = stored.map((weight) => own.indexOf(weight));
  const named = kinds.flatMap((name, kind) =>
    own.map((weight, place) => {
      const at = places.findIndex((each) => each.kind === kind && order[each.weight] === place);
      return { name: `${weight.name}/${name}`, shape: weight.shape as number[], data: numbers[at]! };
    }),
  );
  return {
    set: async () => {
      const tensors = named.map(({ name, shape, data }) => ({ name, tensor: tensor(data, shape, "float32") }));
      const iterations = { name: "iter", tensor: scalar(steps, "int32") };
      await optimizer.setWeights([iterations, ...tensors]);
      dispose([iterations.tensor, ...tensors.map((each) => each.tensor)]);
      setRate(optimizer, hasRate ? variables[1] : undefined);
    },
  };
}

/** Count of the variables that Keras keeps of an optimizer which has done steps: steps, rate, slots, and Nadam's product. */
export function stateLength(optimizer: KerasOptimizer, model: LayersModel): number {
  const slots = optimizer.slotNames.length * model.trainableWeights.length;
  return 1 + (optimizer.hasSchedule ? 0 : 1) + slots + productOf(optimizer);
}

/** Keras keeps a product of Nadam that follows from the steps. */
function productOf(optimizer: KerasOptimizer): 0 | 1 {
  return optimizer.getClassName() === "Nadam" ? 1 : 0;
}

function kindByKind(kinds: number, weights: number): SlotPlace[] {
  return Array.from({ length: kinds * weights }, (_, i) => ({ kind: Math.floor(i / weights), weight: i % weights }));
}

function readSlot(dataset: HdfDataset, weight: LayerVariable): Float32Array {
  if (dataset.shape.join() !== weight.shape.join()) {
    const [wanted, found] = [weight.shape, dataset.shape].map((shape) => `[${shape.join(", ")}]`);
    throw new Refusal(
      `the optimizer's state of ${weight.originalName} must be of shape ${wanted}, and is ${found}. ${COMPILE_HINT}`,
    );
  }
  return readNumbers(`the optimizer's state of ${weight.originalName}`, dataset).data;
}

/** The rate of the file, where it was changed since `compile`: the config has more digits than its float32. */
function setRate(optimizer: KerasOptimizer, dataset: HdfDataset | undefined): void {
  if (dataset === undefined || optimizer.hasSchedule || dataset.shape.length > 0) return;
  const [rate] = readNumbers("the learning rate of the optimizer", dataset).data;
  if (rate !== undefined && Math.fround(optimizer.learningRate) !== rate) optimizer.learningRate = rate;
}

function otherState(optimizer: KerasOptimizer, weights: number, found: number): Refusal {
  const name = optimizer.getClassName();
  return new Refusal(
    `the optimizer's state has ${found} variables, which are not those of ${name} for ${weights} weights. ${COMPILE_HINT}`,
  );
}
