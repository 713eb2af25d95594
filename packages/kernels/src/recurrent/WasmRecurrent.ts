import { ArgumentError } from "@seqloom/array";
import { recurrentBackward } from "./recurrentBackward.js";
import { recurrentForward } from "./recurrentForward.js";
import { RecurrentHandle } from "./RecurrentHandle.js";
import { checkFloats } from "../calls/checkArrays.js";
import {
  callKeys,
  checkRecurrentCall,
  checkStates,
  checkTargets,
  checkGradientTargets,
  dimensionsOf,
  outputDimensions,
} from "../calls/checkRecurrentCall.js";
import type { CellKind } from "./cells.js";
import { RecurrentPlan } from "./RecurrentPlan.js";
import type {
  FusedRecurrentOperation,
  GradientTargets,
  OutputGradients,
  RecurrentCall,
  RecurrentGradients,
  RecurrentResult,
  RecurrentTargets,
} from "../calls/recurrentTypes.js";
import type { WasmModule } from "../module/WasmModule.js";

/** A recurrent operation in WebAssembly: checks calls and gradients and runs the passes. */
export class WasmRecurrent implements FusedRecurrentOperation<RecurrentHandle> {
  readonly #module: WasmModule;
  readonly #kind: CellKind;
  readonly #keys: ReadonlySet<string>;

  constructor(module: WasmModule, kind: CellKind) {
    this.#module = module;
    this.#kind = kind;
    this.#keys = callKeys(...kind.keys);
  }

  forward(call: RecurrentCall, targets?: RecurrentTargets): RecurrentResult<RecurrentHandle> {
    const caller = `${this.#kind.name}.forward`;
    const cell = this.#kind.cell(call);
    checkRecurrentCall(caller, call, { ...cell, keys: this.#keys });
    checkTargets(caller, call, cell.states, targets);
    return recurrentForward(this.#module, call, new RecurrentPlan(cell, call), targets);
  }

  backward(handle: RecurrentHandle, gradients: OutputGradients, targets?: GradientTargets): RecurrentGradients {
    const caller = `${this.#kind.name}.backward`;
    if (!(handle instanceof RecurrentHandle) || !handle.isOf(this.#module.arena)) {
      throw new ArgumentError(caller, "handle", "one that forward of these kernels gave", handle);
    }
    if (handle.freed) {
      const hint = "Each forward serves one backward: call forward again.";
      throw new ArgumentError(caller, "handle", "one that was not used yet", "one that is freed", hint);
    }
    const { batch, units } = dimensionsOf(handle.sizes);
    checkFloats(caller, "gradients.output", gradients.output, outputDimensions(handle.sizes));
    checkStates(caller, "gradients.states", gradients.states, handle.plan.cell.states, [batch, units], true);
    checkGradientTargets(caller, handle.sizes, handle.plan.cell, targets);
    return recurrentBackward(this.#module, handle, gradients, targets);
  }
}
