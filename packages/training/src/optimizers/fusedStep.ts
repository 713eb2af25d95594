import { engine, type Variable } from "@tensorflow/tfjs-core";
import {
  floatsOf,
  heapOf,
  type Kernels,
  makeRoom,
  mayOverwrite,
  type OptimizerArray,
  type OptimizerArrayName,
  type OptimizerFormula,
  type OptimizerWeight,
  type TensorRoom,
} from "@seqloom/kernels";
import type { OptimizerStep, TrainedWeight } from "./OptimizerStep.js";

const SLOT_NAMES = ["first", "second", "third"] as const;

/** Rooms of the variables that get new numbers. */
type Rooms = Map<Variable, TensorRoom>;

/**
 * Moves all weights of an optimizer, and what it keeps for them, in one call of the kernels.
 *
 * Numbers that another tensor has as well stay as they are, and the variable gets new ones. So does each weight, since tfjs's
 * matrix products on wasm keep it packed as long as its numbers are not disposed of, and each moving average, which may become a
 * weight. Slots change in place.
 */
export function fusedStep(kernels: Kernels, formula: OptimizerFormula, step: OptimizerStep): void {
  const { backend } = engine();
  const { batches, emaMomentum, overwrites } = step;
  const { clipvalue, clipnorm, globalClipnorm } = step.clips;
  const rooms: Rooms = new Map();
  const weights = step.weights.map((entry) => weightOf(backend, entry, step, rooms));
  const call = { formula, weights, clipvalue, clipnorm, globalClipnorm, batches, emaMomentum, overwrites };
  kernels.optimizerStep(call, heapOf(backend));
  for (const [variable, room] of rooms) {
    const tensor = engine().makeTensorFromTensorInfo(room.place());
    variable.assign(tensor);
    tensor.dispose();
  }
}

function weightOf(backend: object, entry: TrainedWeight, step: OptimizerStep, rooms: Rooms): OptimizerWeight {
  const { weight, gradient, decay, slots, average, accumulator } = entry;
  const moves = gradient !== undefined && step.batches > 0;
  const arrays: OptimizerArray[] = [];
  const add = (name: OptimizerArrayName, variable: Variable, isRenewed: boolean): void => {
    if (isRenewed) rooms.set(variable, roomFor(backend, variable));
    arrays.push({ name, values: () => rooms.get(variable)?.values ?? floatsOf(backend, variable) });
  };
  add("weight", weight, moves || step.overwrites);
  if (moves) for (const [i, slot] of slots.entries()) add(SLOT_NAMES[i]!, slot, !mayOverwrite(backend, slot));
  if (average) add("average", average, true);
  if (accumulator && gradient) add("accumulator", accumulator, !mayOverwrite(backend, accumulator));
  return { size: weight.size, gradient: gradient && (() => floatsOf(backend, gradient)), decay, arrays };
}

/** Room with the numbers of a variable in it. */
function roomFor(backend: object, variable: Variable): TensorRoom {
  const room = makeRoom(backend, variable.shape);
  room.values.set(floatsOf(backend, variable));
  return room;
}
