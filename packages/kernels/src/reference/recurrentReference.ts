import { ReferenceProjection } from "./ReferenceProjection.js";
import type {
  OutputGradients,
  RecurrentCall,
  RecurrentGradients,
  RecurrentOperation,
  RecurrentResult,
} from "../calls/recurrentTypes.js";

/** The state of one sequence, or the gradient by it, each [units]. A cell without c hands it on as it is. */
interface ReferenceState {
  readonly h: Float64Array;
  readonly c: Float64Array;
}

/**
 * One step of one sequence.
 *
 * @typeParam Step saved values of a step for the backward pass
 */
export interface ReferenceCell<Step> {
  /** Gets the input of the step, shape [features], and the state before it. */
  forward(row: number, x: Float64Array, state: ReferenceState): { state: ReferenceState; step: Step };
  /**
   * Gets the gradient by the state after the step. Adds to the gradients of the weights and to `dx`, the gradient by
   * the input, and returns the gradient by the state before the step.
   */
  backward(row: number, step: Step, gradient: ReferenceState, dx: Float64Array): ReferenceState;
}

/** One kind of cell. */
interface ReferenceCellKind<Step> {
  readonly gates: number;
  /** 1 for h, 2 for h and c. */
  readonly states: 1 | 2;
  cell(
    call: RecurrentCall<Float64Array>,
    input: ReferenceProjection,
    recurrent: ReferenceProjection,
  ): ReferenceCell<Step>;
}

/** Saved values for the backward pass of a reference: the call, whose arrays must not have changed, and its steps. */
export interface ReferenceHandle<Step> {
  readonly call: RecurrentCall<Float64Array>;
  /** Shape [batch, steps] in the order of reading; undefined where a step was masked. */
  readonly tape: readonly (Step | undefined)[];
}

/**
 * Runs a cell over sequences, forward and backward, one sequence after the other: the part that is the same for
 * SimpleRNN, LSTM and GRU, with masks, the order of the steps, initial and final states and the output.
 */
export function recurrentReference<Step>(
  kind: ReferenceCellKind<Step>,
): RecurrentOperation<ReferenceHandle<Step>, Float64Array> {
  return {
    forward: (call) => forward(kind, call),
    backward: (handle, gradients) => backward(kind, handle, gradients),
  };
}

function forward<Step>(
  kind: ReferenceCellKind<Step>,
  call: RecurrentCall<Float64Array>,
): RecurrentResult<ReferenceHandle<Step>, Float64Array> {
  const { batch, steps, features, units, input, mask, returnSequences = false } = call;
  const cell = kind.cell(call, ...projections(kind, call));
  const tape = new Array<Step | undefined>(batch * steps);
  const output = new Float64Array(batch * (returnSequences ? steps : 1) * units);
  const states = [new Float64Array(batch * units), new Float64Array(batch * units)] as const;
  for (let row = 0; row < batch; row++) {
    let state = rowOfStates(call.initialStates, row, units);
    let stepOutput = new Float64Array(units);
    for (let step = 0; step < steps; step++) {
      const place = row * steps + timeOf(call, step);
      if (!mask || mask[place]) {
        const x = input.subarray(place * features, (place + 1) * features);
        const result = cell.forward(row, x, state);
        tape[row * steps + step] = result.step;
        state = result.state;
        stepOutput = new Float64Array(state.h);
      } else if (call.zeroOutputForMask) {
        stepOutput = new Float64Array(units);
      }
      if (returnSequences) output.set(stepOutput, (row * steps + step) * units);
    }
    if (!returnSequences) output.set(stepOutput, row * units);
    states[0].set(state.h, row * units);
    states[1].set(state.c, row * units);
  }
  const result = { output, states: states.slice(0, kind.states) };
  return (call.keepState ?? true) ? { ...result, handle: { call, tape } } : result;
}

function backward<Step>(
  kind: ReferenceCellKind<Step>,
  { call, tape }: ReferenceHandle<Step>,
  { output, states, wantInput = true }: OutputGradients<Float64Array>,
): RecurrentGradients<Float64Array> {
  const { batch, steps, features, units, returnSequences = false } = call;
  const [inputPart, recurrentPart] = projections(kind, call);
  const cell = kind.cell(call, inputPart, recurrentPart);
  const input = new Float64Array(batch * steps * features);
  const initialStates = [new Float64Array(batch * units), new Float64Array(batch * units)] as const;
  for (let row = 0; row < batch; row++) {
    let gradient = rowOfStates(states, row, units);
    let outputGradient = new Float64Array(units); // of a step, with those of the masked steps that repeat its output
    for (let step = steps - 1; step >= 0; step--) {
      if (returnSequences) add(outputGradient, output, (row * steps + step) * units);
      else if (step === steps - 1) add(outputGradient, output, row * units);
      const saved = tape[row * steps + step];
      if (saved !== undefined) {
        add(gradient.h, outputGradient, 0);
        const place = row * steps + timeOf(call, step);
        const dx = input.subarray(place * features, (place + 1) * features);
        gradient = cell.backward(row, saved, gradient, dx);
      }
      if (saved !== undefined || call.zeroOutputForMask) outputGradient = new Float64Array(units);
    }
    initialStates[0].set(gradient.h, row * units);
    initialStates[1].set(gradient.c, row * units);
  }
  return {
    ...(wantInput && { input }),
    kernel: inputPart.weightsGradient,
    recurrentKernel: recurrentPart.weightsGradient,
    ...(call.bias && { bias: Float64Array.of(...inputPart.biasGradient, ...recurrentPart.biasGradient) }),
    initialStates: initialStates.slice(0, kind.states),
  };
}

/** The two sources of a cell. Only GRU with `resetAfter` has a second row of biases, for the recurrent one. */
function projections<Step>(
  { gates }: ReferenceCellKind<Step>,
  call: RecurrentCall<Float64Array>,
): [ReferenceProjection, ReferenceProjection] {
  const { batch, features, units, kernel, recurrentKernel, bias, inputDropout, recurrentDropout } = call;
  const sizes = { batch, gates, units };
  const second = bias && bias.length > gates * units ? bias.subarray(gates * units) : undefined;
  const first = bias?.subarray(0, gates * units);
  return [
    new ReferenceProjection(kernel, { ...sizes, size: features, bias: first, dropout: inputDropout }),
    new ReferenceProjection(recurrentKernel, { ...sizes, size: units, bias: second, dropout: recurrentDropout }),
  ];
}

function timeOf({ steps, goBackwards = false }: RecurrentCall<Float64Array>, step: number): number {
  return goBackwards ? steps - 1 - step : step;
}

/** The part of one sequence, copied; zeros where there is none. */
function rowOfStates(
  states: readonly (Float64Array | undefined)[] | undefined,
  row: number,
  units: number,
): ReferenceState {
  const [h, c] = [0, 1].map((place) => states?.[place]?.slice(row * units, (row + 1) * units));
  return { h: h ?? new Float64Array(units), c: c ?? new Float64Array(units) };
}

function add(sum: Float64Array, values: Float64Array, start: number): void {
  for (let u = 0; u < sum.length; u++) sum[u]! += values[start + u]!;
}
