import { engine, type Tensor, type Variable } from "@tensorflow/tfjs-core";
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

/** Reads the arrays of a step. */
export interface StepArrays<Gradient> {
  /** A function that gives the numbers of a gradient, called when memory was taken. */
  readonly readerOf: (gradient: Gradient) => () => Float32Array;
  /** Whether weights may change where they are, since no operation of tfjs has read them since they were made. */
  readonly mayMoveInPlace: boolean;
}

/** Gradients that are tensors. */
export const tensorArrays: StepArrays<Tensor> = {
  readerOf: (gradient) => () => floatsOf(engine().backend, gradient),
  mayMoveInPlace: false,
};

/**
 * Moves all weights of an optimizer, and what it keeps for them, in one call of the kernels.
 *
 * Numbers that another tensor has as well stay as they are, and the variable gets new ones. So does each weight, since tfjs's
 * matrix products on wasm keep it packed as long as its numbers are not disposed of (`mayMoveInPlace`: they have none), and each moving
 * average, which may become a weight. Slots change in place.
 */
export function fusedStep<Gradient>(
  kernels: Kernels,
  formula: OptimizerFormula,
  step: OptimizerStep<Gradient>,
  arrays: StepArrays<Gradient>,
): void {
  const { backend } = engine();
  const { batches, emaMomentum, overwrites } = step;
  const { clipvalue, clipnorm, globalClipnorm } = step.clips;
  const rooms: Rooms = new Map();
  const weights = step.weights.map((entry) => weightOf(backend, entry, { step, rooms, arrays }));
  const call = { formula, weights, clipvalue, clipnorm, globalClipnorm, batches, emaMomentum, overwrites };
  kernels.optimizerStep(call, heapOf(backend));
  for (const [variable, room] of rooms) {
    const tensor = engine().makeTensorFromTensorInfo(room.place());
    variable.assign(tensor);
    tensor.dispose();
  }
}

interface StepParts<Gradient> {
  readonly step: OptimizerStep<Gradient>;
  readonly rooms: Rooms;
  readonly arrays: StepArrays<Gradient>;
}

function weightOf<Gradient>(
  backend: object,
  entry: TrainedWeight<Gradient>,
  { step, rooms, arrays: { readerOf, mayMoveInPlace } }: StepParts<Gradient>,
): OptimizerWeight {
  const { weight, gradient, decay, slots, average, accumulator } = entry;
  const moves = gradient !== undefined && step.batches > 0;
  const staysThere = mayMoveInPlace && mayOverwrite(backend, weight) && !isBound(weight);
  const isRenewed = (moves || step.overwrites) && !staysThere;
  const arrays: OptimizerArray[] = [new VariableArray("weight", backend, weight, isRenewed ? rooms : undefined)];
  const add = (name: OptimizerArrayName, variable: Variable, mayStay = mayOverwrite(backend, variable)): void =>
    void arrays.push(new VariableArray(name, backend, variable, mayStay ? undefined : rooms));
  if (moves) for (let i = 0; i < slots.length; i++) add(SLOT_NAMES[i]!, slots[i]!);
  if (average) add("average", average, false);
  if (accumulator && gradient !== undefined) add("accumulator", accumulator);
  return { size: weight.size, gradient: gradient === undefined ? undefined : readerOf(gradient), decay, arrays };
}

/** Numbers of a variable in a step: a class, since functions made anew for each of them would take longer than a small step. */
class VariableArray implements OptimizerArray {
  readonly name: OptimizerArrayName;
  readonly #backend: object;
  readonly #variable: Variable;
  readonly #room: TensorRoom | undefined;

  /** @param rooms takes a room for new numbers; left out where the old ones change */
  constructor(name: OptimizerArrayName, backend: object, variable: Variable, rooms: Rooms | undefined) {
    this.name = name;
    this.#backend = backend;
    this.#variable = variable;
    if (rooms === undefined) return;
    this.#room = roomFor(backend, variable);
    rooms.set(variable, this.#room);
  }

  values(): Float32Array {
    return this.#room?.values ?? floatsOf(this.#backend, this.#variable);
  }
}

/** Whether a weight is brought back into its bounds when it is assigned: `constrain` of `layers`. */
function isBound(weight: Variable): boolean {
  return Object.hasOwn(weight, "assign");
}

/** Room with the numbers of a variable in it. */
function roomFor(backend: object, variable: Variable): TensorRoom {
  const room = makeRoom(backend, variable.shape);
  room.values.set(floatsOf(backend, variable));
  return room;
}
