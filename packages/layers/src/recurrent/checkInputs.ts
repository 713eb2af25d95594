import type { Shape } from "@tensorflow/tfjs-layers";
import { ArgumentError } from "@seqloom/array";
import { type AnyTensor, type CallArguments, type Inputs, isSymbolic, listOf } from "../layer/layerCall.js";

/** Name and sizes of a layer over sequences, for checks and error texts. */
export interface SequenceShape {
  readonly className: string;
  readonly name: string;
  /** Rows of a batch and numbers of a step; null where any will do. */
  readonly batch: number | null;
  readonly features: number | null;
  /** Sizes of the states. */
  readonly stateSizes: readonly number[];
}

const KNOWN = ["initialState", "mask", "training"];

/** A model calls with a list. Where tfjs runs it, a mask stays in the arguments of layers whose input has none. */
const TFJS_MASK =
  "Models of tf.sequential and tf.model hand masks on too far: take sequential or model of @seqloom/layers instead.";

/**
 * Checks the inputs and arguments of a recurrent layer: tensors, or the symbolic ones from which a model is built (a size
 * that they leave open fits anything).
 *
 * @throws ArgumentError that names the argument, the shape that is allowed and the shape that was given
 */
export function checkInputs(layer: SequenceShape, inputs: Inputs, callArguments: CallArguments): void {
  const { className, name, batch, features, stateSizes } = layer;
  for (const key of Object.keys(callArguments)) {
    if (!KNOWN.includes(key))
      throw new ArgumentError(className, "arguments of apply", `among ${KNOWN.join(", ")}`, key);
  }
  const [input, ...more] = listOf<AnyTensor>(inputs);
  if (input === undefined) throw new ArgumentError(className, `input of ${name}`, "a tensor", input);
  if (input.shape.length !== 3) {
    const hint = "A recurrent layer in front of it needs returnSequences: true.";
    throw new ArgumentError(className, `input of ${name}`, "of shape [batch, steps, features]", input.shape, hint);
  }
  const [rows, steps] = input.shape as [number | null, number | null];
  if (!fits(input.shape, [batch, null, features]) || input.shape.includes(0)) {
    const allowed = `of shape [${batch ?? "batch"}, steps, ${features ?? "features"}] with no size 0`;
    throw new ArgumentError(className, `input of ${name}`, allowed, input.shape);
  }
  const states = [...more, ...listOf(callArguments.initialState)];
  if (states.length > 0) {
    for (const index of stateSizes.keys()) checkState({ ...layer, batch: rows }, states, index);
    for (const [index, state] of states.entries()) {
      if (isSymbolic(state) === isSymbolic(input)) continue;
      const allowed = isSymbolic(input) ? "symbolic, as the input is" : "a tensor, as the input is";
      throw new ArgumentError(className, `initialState[${index}] of ${name}`, allowed, state);
    }
  }
  for (const mask of listOf(callArguments.mask)) {
    if (mask === null || mask === undefined) continue;
    if (isSymbolic(input)) {
      const hint = "A model takes it from a Masking layer, or an Embedding with maskZero, in front.";
      throw new ArgumentError(className, `mask of ${name}`, "left out while a model is built", mask, hint);
    }
    checkTensor(layer, "mask", mask, [rows, steps], Array.isArray(inputs) ? TFJS_MASK : undefined);
  }
}

/**
 * Checks one of the states that a recurrent layer is given, and that there is one for each.
 *
 * @throws ArgumentError that names it, its shape and the shape that was given
 */
export function checkState(layer: SequenceShape, states: readonly AnyTensor[], index: number): void {
  const { className, name, batch, stateSizes } = layer;
  if (states.length !== stateSizes.length) {
    const wanted = stateSizes.length === 1 ? "one tensor" : `a list of ${stateSizes.length} tensors`;
    throw new ArgumentError(className, `initialState of ${name}`, wanted, states.length);
  }
  checkTensor(layer, `initialState[${index}]`, states[index]!, [batch, stateSizes[index]!]);
}

function checkTensor(
  { className, name }: SequenceShape,
  argument: string,
  tensor: AnyTensor,
  shape: readonly (number | null)[],
  hint?: string,
): void {
  if (Array.isArray(tensor?.shape) && fits(tensor.shape, shape)) return;
  const allowed = `a tensor of shape [${shape.map((size) => size ?? "any").join(", ")}]`;
  throw new ArgumentError(className, `${argument} of ${name}`, allowed, tensor?.shape ?? tensor, hint);
}

function fits(shape: Shape, wanted: readonly (number | null)[]): boolean {
  if (shape.length !== wanted.length) return false;
  return wanted.every((size, axis) => size === null || shape[axis] === null || size === shape[axis]);
}
