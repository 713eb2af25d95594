import { ArgumentError, checkInteger } from "@seqloom/array";
import { ACTIVATIONS, isActivation } from "./activations.js";
import { checkFloats, checkKeys, type Dimensions, isArray, lengthOf, namesOf } from "./checkArrays.js";
import type { GradientTargets, RecurrentCall, RecurrentSizes, RecurrentTargets } from "./recurrentTypes.js";

/** The sizes of a cell, and the keys that its calls may have. */
interface CellShape {
  readonly gates: number;
  readonly states: number;
  /** Rows of the bias. */
  readonly biases: number;
  readonly keys: ReadonlySet<string>;
}

const FLAGS = [
  ...["zeroOutputForMask", "resetAfter", "returnSequences", "goBackwards", "keepState", "wantStates"],
] as const satisfies readonly (keyof RecurrentCall)[];

const COMMON_KEYS = [
  ...["batch", "steps", "features", "units", "input", "kernel", "recurrentKernel", "bias", "initialStates", "mask"],
  ...["zeroOutputForMask", "inputDropout", "recurrentDropout", "activation", "returnSequences", "goBackwards"],
  ...["keepState", "wantStates"],
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
  for (const name of ["batch", "steps", "features", "units"] as const) checkInteger(caller, name, call[name], 1);
  const { batch, steps, features, units } = dimensionsOf(call);
  const gates = ["gates", shape.gates] as const;
  checkFloats(caller, "input", call.input, [batch, steps, features]);
  checkFloats(caller, "kernel", call.kernel, [features, gates, units]);
  checkFloats(caller, "recurrentKernel", call.recurrentKernel, [units, gates, units]);
  if (call.bias !== undefined) {
    const rows: Dimensions = shape.biases > 1 ? [["biases", shape.biases]] : [];
    checkFloats(caller, "bias", call.bias, [...rows, gates, units]);
  }
  checkStates(caller, "initialStates", call.initialStates, shape.states, [batch, units]);
  const maskLength = call.batch * call.steps;
  if (call.mask !== undefined && !(isArray(call.mask, "Uint8Array") && call.mask.length === maskLength)) {
    throw new ArgumentError(caller, "mask", `a Uint8Array of batch * steps = ${maskLength} values`, call.mask);
  }
  checkDropout(caller, "inputDropout", call.inputDropout, shape.gates, [batch, features]);
  checkDropout(caller, "recurrentDropout", call.recurrentDropout, shape.gates, [batch, units]);
  for (const name of ["activation", "recurrentActivation"] as const) checkActivation(caller, name, call[name]);
  for (const name of FLAGS) {
    const value = call[name];
    if (value !== undefined && typeof value !== "boolean")
      throw new ArgumentError(caller, name, "true or false", value);
  }
}

/** Checks states or their gradients: a list of as many as the cell has; with `gaps`, of at most as many, or undefined. */
export function checkStates(
  caller: string,
  name: string,
  states: readonly (Float32Array | undefined)[] | undefined,
  count: number,
  dimensions: Dimensions,
  gaps = false,
): void {
  if (states === undefined) return;
  if (!Array.isArray(states) || (gaps ? states.length > count : states.length !== count)) {
    const allowed = count === 1 ? "a list of one array (h)" : "a list of two arrays (h and c)";
    throw new ArgumentError(caller, name, allowed, states);
  }
  for (const [place, state] of states.entries()) {
    if (!(gaps && state === undefined)) checkFloats(caller, `${name}[${place}]`, state, dimensions);
  }
}

/** Checks the arrays that a forward pass is to fill. */
export function checkTargets(
  caller: string,
  call: RecurrentCall,
  count: number,
  targets: RecurrentTargets | undefined,
): void {
  const { batch, units } = dimensionsOf(call);
  if (targets?.output) checkFloats(caller, "targets.output", targets.output, outputDimensions(call));
  if (targets?.states && call.wantStates === false) {
    throw new ArgumentError(caller, "targets.states", "left out with wantStates: false", targets.states);
  }
  checkStates(caller, "targets.states", targets?.states, count, [batch, units]);
}

/** The sizes of the output of a call, and of its gradient. */
export function outputDimensions(call: Pick<RecurrentCall, keyof RecurrentSizes | "returnSequences">): Dimensions {
  const { batch, steps, units } = dimensionsOf(call);
  return call.returnSequences ? [batch, steps, units] : [batch, units];
}

/** The sizes of a call with their names. */
export function dimensionsOf({ batch, steps, features, units }: RecurrentSizes) {
  return {
    batch: ["batch", batch],
    steps: ["steps", steps],
    features: ["features", features],
    units: ["units", units],
  } as const;
}

function checkDropout(caller: string, name: string, value: unknown, gates: number, dimensions: Dimensions): void {
  if (value === undefined) return;
  const length = lengthOf(dimensions);
  if (isArray(value, "Float32Array") && (value.length === length || value.length === gates * length)) return;
  const names = namesOf(dimensions);
  const each = gates > 1 ? ` or ${gates} * ${names} = ${gates * length}` : "";
  throw new ArgumentError(caller, name, `a Float32Array of ${names} = ${length}${each} numbers`, value);
}

function checkActivation(caller: string, name: string, value: unknown): void {
  if (value === undefined || isActivation(value)) return;
  throw new ArgumentError(caller, name, `one of ${ACTIVATIONS.map((known) => `"${known}"`).join(", ")}`, value);
}

/** Checks the arrays that a backward pass is to fill. */
export function checkGradientTargets(
  caller: string,
  sizes: RecurrentSizes,
  { gates, biases }: Pick<CellShape, "gates" | "biases">,
  { input, kernel, recurrentKernel, bias }: GradientTargets = {},
): void {
  const { batch, steps, features, units } = dimensionsOf(sizes);
  const [columns, rows] = [["gates", gates], ["biases", biases]] as const; // prettier-ignore
  if (input) checkFloats(caller, "targets.input", input, [batch, steps, features]);
  if (kernel) checkFloats(caller, "targets.kernel", kernel, [features, columns, units]);
  if (recurrentKernel) checkFloats(caller, "targets.recurrentKernel", recurrentKernel, [units, columns, units]);
  if (bias) checkFloats(caller, "targets.bias", bias, [rows, columns, units]);
}
