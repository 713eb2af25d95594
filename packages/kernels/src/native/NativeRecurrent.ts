import { ArgumentError } from "@seqloom/array";
import { activationNumbers, cellNumbers } from "../binaries/layout.js";
import { checkFloats } from "../calls/checkArrays.js";
import {
  callKeys,
  checkGradientTargets,
  checkRecurrentCall,
  checkStates,
  checkTargets,
  dimensionsOf,
  outputDimensions,
} from "../calls/checkRecurrentCall.js";
import type {
  FusedRecurrentOperation,
  GradientTargets,
  OutputGradients,
  RecurrentCall,
  RecurrentGradients,
  RecurrentHandle,
  RecurrentResult,
  RecurrentTargets,
} from "../calls/recurrentTypes.js";
import type { Cell, CellKind } from "../recurrent/cells.js";
import { RecurrentPlan } from "../recurrent/RecurrentPlan.js";
import type { NativeAddon } from "./NativeAddon.js";
import { NativeHandle } from "./NativeHandle.js";

/** An addon with the place of its variant and the number of threads. */
export interface NativeSettings {
  readonly addon: NativeAddon;
  readonly variant: number;
  readonly threads: number;
}

/**
 * A recurrent operation on an addon. What the addon does not have runs in WebAssembly: GRU without resetAfter, and dropout
 * with multipliers of its own for each gate.
 */
export class NativeRecurrent implements FusedRecurrentOperation<RecurrentHandle> {
  readonly #settings: NativeSettings;
  readonly #kind: CellKind;
  readonly #keys: ReadonlySet<string>;
  readonly #wasm: FusedRecurrentOperation<RecurrentHandle>;

  constructor(settings: NativeSettings, kind: CellKind, wasm: FusedRecurrentOperation<RecurrentHandle>) {
    this.#settings = settings;
    this.#kind = kind;
    this.#keys = callKeys(...kind.keys);
    this.#wasm = wasm;
  }

  forward(call: RecurrentCall, targets: RecurrentTargets = {}): RecurrentResult<RecurrentHandle> {
    const caller = `${this.#kind.name}.forward`;
    const cell = this.#kind.cell(call);
    if (!isNative(call, cell)) return this.#wasm.forward(call, targets);
    checkRecurrentCall(caller, call, { ...cell, keys: this.#keys });
    checkTargets(caller, call, cell.states, targets);
    return this.#run(call, cell, targets);
  }

  backward(handle: RecurrentHandle, gradients: OutputGradients, targets?: GradientTargets): RecurrentGradients {
    if (!(handle instanceof NativeHandle)) return this.#wasm.backward(handle, gradients, targets);
    const caller = `${this.#kind.name}.backward`;
    const { addon } = this.#settings;
    if (!handle.isOf(addon)) {
      throw new ArgumentError(caller, "handle", "one that forward of these kernels gave", handle);
    }
    if (handle.freed) {
      const hint = "Each forward serves one backward: call forward again.";
      throw new ArgumentError(caller, "handle", "one that was not used yet", "one that is freed", hint);
    }
    const { batch, units } = dimensionsOf(handle.sizes);
    checkFloats(caller, "gradients.output", gradients.output, outputDimensions(handle.sizes));
    checkStates(caller, "gradients.states", gradients.states, handle.cell.states, [batch, units], true);
    checkGradientTargets(caller, handle.sizes, handle.cell, targets);
    return backward(addon, handle, gradients, targets);
  }

  #run(call: RecurrentCall, cell: Cell, targets: RecurrentTargets): RecurrentResult<RecurrentHandle> {
    const { batch, steps, units, returnSequences, initialStates = [], wantStates = true } = call;
    const { addon } = this.#settings;
    const output = targets.output ?? new Float32Array(batch * (returnSequences ? steps : 1) * units);
    const states = Array.from(
      { length: wantStates ? cell.states : 0 },
      (_, place) => targets.states?.[place] ?? new Float32Array(batch * units),
    );
    const block = addon.recurrentForward(
      recurrentNumbers(call, cell, this.#settings),
      call.input,
      call.kernel,
      call.recurrentKernel,
      call.bias,
      call.inputDropout,
      call.recurrentDropout,
      initialStates[0],
      initialStates[1],
      call.mask,
      output,
      states[0],
      states[1],
    );
    return { output, states, ...(block && { handle: new NativeHandle(call, cell, addon, block) }) };
  }
}

/** Whether an addon has the operation. A wrong call is left to WebAssembly as well, which refuses it. */
function isNative(call: RecurrentCall, cell: Cell): boolean {
  if (cell.number === cellNumbers.gruResetBefore) return false;
  const { batch, features, units, inputDropout, recurrentDropout } = call;
  const [inputs, hidden] = [batch * features, batch * units];
  return (inputDropout?.length ?? inputs) === inputs && (recurrentDropout?.length ?? hidden) === hidden;
}

/** Numbers of a call, in the order of `RecurrentNumbers` of native/addon.cpp. */
function recurrentNumbers(call: RecurrentCall, cell: Cell, { variant, threads }: NativeSettings): Int32Array {
  const [, rows = call.batch] = new RecurrentPlan(cell, call).bounds;
  return Int32Array.of(
    variant,
    threads,
    cell.number,
    call.batch,
    call.steps,
    call.features,
    call.units,
    rows,
    activationNumbers[call.activation ?? "tanh"],
    activationNumbers[call.recurrentActivation ?? "sigmoid"],
    Number(call.goBackwards ?? false),
    Number(call.returnSequences ?? false),
    Number(call.zeroOutputForMask ?? false),
    Number(call.keepState ?? true),
  );
}

function backward(
  addon: NativeAddon,
  handle: NativeHandle,
  { output, states = [], wantInput = true, wantInitialStates = true }: OutputGradients,
  targets: GradientTargets = {},
): RecurrentGradients {
  const { batch, steps, features, units } = handle.sizes;
  const { gates, states: stateCount } = handle.cell;
  const input = wantInput ? (targets.input ?? new Float32Array(batch * steps * features)) : undefined;
  const kernel = zeros(features * gates * units, targets.kernel);
  const recurrentKernel = zeros(units * gates * units, targets.recurrentKernel);
  const bias = handle.biasLength > 0 ? zeros(handle.biasLength, targets.bias) : undefined;
  const initialStates = Array.from({ length: stateCount }, () => new Float32Array(batch * units));
  const [hidden, carried] = initialStates;
  addon.recurrentBackward(
    handle.take(),
    output,
    states[0],
    states[1],
    input,
    kernel,
    recurrentKernel,
    bias,
    hidden,
    carried,
  );
  const ofStates = wantInitialStates ? initialStates : [];
  return { ...(input && { input }), kernel, recurrentKernel, ...(bias && { bias }), initialStates: ofStates };
}

/** Zeros that the addon adds to, in the array that is given or a new one. */
function zeros(length: number, target: Float32Array = new Float32Array(length)): Float32Array {
  return target.fill(0);
}
