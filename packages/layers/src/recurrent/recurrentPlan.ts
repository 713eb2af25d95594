import { type LayerSteps, type PlanBuilder, planRefusal } from "@seqloom/graph";
import { floatsOf } from "@seqloom/kernels";
import { engine, tensor, tidy, type Variable } from "@tensorflow/tfjs-core";
import type { PlannedCell, PlanPair } from "./operations/cellPlan.js";
import type { RecurrentLayer } from "./RecurrentLayer.js";

/** A recurrent layer in a plan: its cell runs the sequences; states go in and out as further inputs and outputs. */
export function recurrentPlan(layer: RecurrentLayer, builder: PlanBuilder): LayerSteps | string {
  const { cell, returnSequences, returnState, goBackwards, zeroOutputForMask, stateSizes } = layer;
  const refusal = planRefusal(cell, "planCell");
  if (refusal !== undefined) return `its cell: ${refusal}`;
  const { inputs } = builder;
  const input = { ...builder.input, mask: builder.mask };
  const [batch, steps] = input.shape as [number, number];
  const kept = layer.states.filter((state) => state !== null) as Variable[];
  if (kept.some(({ shape }) => shape[0] !== batch)) return `it keeps the states of ${kept[0]!.shape[0]} sequences`;
  const { outputSize } = cell;
  const outputShape = returnSequences ? [batch, steps, outputSize] : [batch, outputSize];
  const output = builder.output(outputShape, returnSequences ? builder.input.mask : null);
  const roomOf = (size: number): PlanPair => ({ numbers: builder.room([batch, size]), gradient: null });
  const furtherOutputs = returnState
    ? stateSizes.map((size, place) => builder.output([batch, size], null, place + 1))
    : [];
  const keptPlaces = kept.length > 0 ? stateSizes.map(roomOf) : undefined;
  const states = returnState ? furtherOutputs : keptPlaces;
  const initialStates = inputs.length > 1 ? inputs.slice(1) : kept.length > 0 ? kept.map(keptPair) : undefined;
  const sequences = { input, output, initialStates, states, returnSequences, goBackwards, zeroOutputForMask };
  const passes = (cell as typeof cell & PlannedCell).planCell(sequences, builder);
  if (typeof passes === "string") return passes;

  return {
    output,
    furtherOutputs,
    forward() {
      passes.forward();
      for (const [place, state] of kept.entries()) keep(state, states![place]!.numbers.values);
    },
    backward: () => passes.backward(),
    release: () => passes.release(),
  };
}

/** A kept state as an initial one: no gradient goes back into the call before. */
function keptPair(state: Variable): PlanPair {
  const numbers = {
    get values() {
      return floatsOf(engine().backend, state);
    },
  };
  return { numbers, gradient: null };
}

function keep(state: Variable, values: Float32Array): void {
  tidy(() => state.assign(tensor(values.slice(), state.shape)));
}
