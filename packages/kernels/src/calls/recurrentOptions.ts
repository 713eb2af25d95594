import { ArgumentError, checkInteger } from "@seqloom/array";
import type { Activation, RecurrentCall, RecurrentTargets } from "./types.js";

/** The activations by number; assembly/activations.ts has the same list. */
export const ACTIVATIONS: readonly Activation[] = [
  "linear",
  "tanh",
  "sigmoid",
  "relu",
  "hardSigmoid",
  "hardSigmoidKeras2",
];

/** What the check has to know of a cell. */
interface CellShape {
  readonly gates: number;
  readonly states: number;
  /** Rows of the bias. */
  readonly biases: number;
  /** The keys that its calls may have. */
  readonly keys: ReadonlySet<string>;
}

const COMMON_KEYS = [
  ...["batch", "steps", "features", "units", "input", "kernel", "recurrentKernel", "bias", "initialStates", "mask"],
  ...["zeroOutputForMask", "inputDropout", "recurrentDropout", "activation", "returnSequences", "goBackwards"],
  "keepState",
];

/** The keys of a call: those of every cell, and some more. */
export function callKeys(...more: string[]): ReadonlySet<string> {
  return new Set([...COMMON_KEYS, ...more]);
}

/**
 * Checks a call as it comes from the user.
 *
 * @throws ArgumentError that names the first wrong value
 */
export function checkRecurrentCall(caller: string, call: RecurrentCall, shape: CellShape): void {
  checkKeys(caller, call, shape.keys);
  const { batch, steps, features, units } = call;
  checkInteger(caller, "batch", batch, 1);
  checkInteger(caller, "steps", steps, 1);
  checkInteger(caller, "features", features, 1);
  checkInteger(caller, "units", units, 1);
  const { gates, biases } = shape;
  checkFloats(caller, "input", call.input, { batch, steps, features });
  checkFloats(caller, "kernel", call.kernel, { features, gates, units });
  checkFloats(caller, "recurrentKernel", call.recurrentKernel, { units, gates, " units": units });
  if (call.bias !== undefined) {
    checkFloats(caller, "bias", call.bias, biases > 1 ? { biases, gates, units } : { gates, units });
  }
  checkStates(caller, "initialStates", call.initialStates, shape.states, { batch, units });
  if (call.mask !== undefined && !(isArray(call.mask, "Uint8Array") && call.mask.length === batch * steps)) {
    throw new ArgumentError(caller, "mask", `a Uint8Array of batch * steps = ${batch * steps} values`, call.mask);
  }
  checkDropout(caller, "inputDropout", call.inputDropout, gates, { batch, features });
  checkDropout(caller, "recurrentDropout", call.recurrentDropout, gates, { batch, units });
  for (const name of ["activation", "recurrentActivation"] as const) checkActivation(caller, name, call[name]);
  for (const name of FLAGS) {
    const value = call[name];
    if (value !== undefined && typeof value !== "boolean")
      throw new ArgumentError(caller, name, "true or false", value);
  }
}

const FLAGS = ["zeroOutputForMask", "resetAfter", "returnSequences", "goBackwards", "keepState"] as const;

type Sizes = Readonly<Record<string, number>>;

/** Checks that a call has no other keys than these. */
export function checkKeys(caller: string, call: object, keys: ReadonlySet<string>): void {
  if (typeof call !== "object" || call === null) throw new ArgumentError(caller, "call", "an object", call);
  for (const key in call) {
    if (!keys.has(key)) throw new ArgumentError(caller, "call", `made of ${[...keys].join(", ")}`, key);
  }
}

/** Checks an array that has to hold the product of some sizes. */
export function checkFloats(caller: string, name: string, value: unknown, sizes: Sizes): void {
  let length = 1;
  for (const key in sizes) length *= sizes[key]!;
  if (isArray(value, "Float32Array") && value.length === length) return;
  const names = Object.keys(sizes).map((key) => key.trim());
  throw new ArgumentError(caller, name, `a Float32Array of ${names.join(" * ")} = ${length} numbers`, value);
}

/** Checks states or their gradients: a list of as many as the cell has; with `gaps`, of at most as many, or undefined. */
export function checkStates(
  caller: string,
  name: string,
  states: readonly (Float32Array | undefined)[] | undefined,
  count: number,
  sizes: Sizes,
  gaps = false,
): void {
  if (states === undefined) return;
  if (!Array.isArray(states) || (gaps ? states.length > count : states.length !== count)) {
    const allowed = count === 1 ? "a list of one array (h)" : "a list of two arrays (h and c)";
    throw new ArgumentError(caller, name, allowed, states);
  }
  for (const [place, state] of states.entries()) {
    if (!(gaps && state === undefined)) checkFloats(caller, `${name}[${place}]`, state, sizes);
  }
}

/** Checks the arrays that a forward pass is to fill. */
export function checkTargets(
  caller: string,
  { batch, steps, units, returnSequences }: RecurrentCall,
  count: number,
  targets: RecurrentTargets | undefined,
): void {
  const output: Sizes = returnSequences ? { batch, steps, units } : { batch, units };
  if (targets?.output) checkFloats(caller, "targets.output", targets.output, output);
  checkStates(caller, "targets.states", targets?.states, count, { batch, units });
}

function checkDropout(caller: string, name: string, value: unknown, gates: number, sizes: Sizes): void {
  if (value === undefined) return;
  const length = Object.values(sizes).reduce((product, size) => product * size, 1);
  if (isArray(value, "Float32Array") && (value.length === length || value.length === gates * length)) return;
  const names = Object.keys(sizes).join(" * ");
  const each = gates > 1 ? ` or ${gates} * ${names} = ${gates * length}` : "";
  throw new ArgumentError(caller, name, `a Float32Array of ${names} = ${length}${each} numbers`, value);
}

function checkActivation(caller: string, name: string, value: Activation | undefined): void {
  if (value === undefined || ACTIVATIONS.includes(value)) return;
  throw new ArgumentError(caller, name, `one of ${ACTIVATIONS.map((known) => `"${known}"`).join(", ")}`, value);
}

/** By name, since an array may come from another realm (a frame, a test's context). */
function isArray(value: unknown, name: "Float32Array" | "Uint8Array"): value is ArrayLike<number> {
  return ArrayBuffer.isView(value) && Object.prototype.toString.call(value) === `[object ${name}]`;
}
