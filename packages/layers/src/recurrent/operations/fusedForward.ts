import { engine, getBackend, tensor } from "@tensorflow/tfjs-core";
import type { Tensor } from "@tensorflow/tfjs-core";
import { floatsOf, makeRoom, numbersOf, sharedKernels } from "@seqloom/kernels";
import type {
  Activation,
  FusedRecurrentKernel,
  RecurrentCall,
  RecurrentGradients,
  RecurrentHandle,
} from "@seqloom/kernels";
import type { ActivationName } from "../../operations/activate.js";
import { derivedTwice } from "../../operations/derivedTwice.js";
import { forgetHandlesOfOtherTapes, keepHandle } from "./keptHandles.js";
import { runOperation } from "../../operations/operation.js";
import type { Operation } from "../../operations/operation.js";
import type { RecurrentInputs, RecurrentResult, RecurrentSettings } from "./recurrentTypes.js";

/** The operations that the fused kernels have. */
export type FusedOperation = "simpleRnn" | "lstm" | "gru";

export interface FusedSettings extends RecurrentSettings {
  readonly recurrentActivation?: ActivationName;
  readonly resetAfter?: boolean;
}

/** A call of a kernel and the tensors that it works on, in the order of its gradients. */
interface FusedCall {
  readonly operation: FusedOperation;
  readonly kernel: FusedRecurrentKernel<RecurrentHandle>;
  readonly inputs: RecurrentInputs;
  readonly settings: FusedSettings;
  readonly tensors: readonly Tensor[];
  /** How many states the operation has. */
  readonly states: number;
}

/** Backends whose numbers can be read without waiting. */
const READABLE = new Set(["wasm", "cpu", "tensorflow"]);
const LAYERS = { simpleRnn: "SimpleRNN", lstm: "LSTM", gru: "GRU" };
const STATES = { simpleRnn: 1, lstm: 2, gru: 1 };
const ACTIVATIONS = new Set<string>(["linear", "tanh", "sigmoid", "relu", "hardSigmoid", "hardSigmoidKeras2"]);

/**
 * Runs a recurrent operation over whole sequences on the fused kernels of @seqloom/kernels, with their own gradient.
 * The same inputs, settings and results as the operations of tfjs in `simpleRnnForward`, `lstmForward`, `gruForward`.
 *
 * @returns undefined where the kernels are not loaded, cannot read the tensors of this backend or lack an activation, and
 *   inside of two gradients
 */
export function fusedForward(
  operation: FusedOperation,
  inputs: RecurrentInputs,
  settings: FusedSettings,
): RecurrentResult | undefined {
  const kernel = sharedKernels()?.[operation];
  const { activation, recurrentActivation = "linear" } = settings;
  if (kernel === undefined || !READABLE.has(getBackend()) || derivedTwice()) return undefined;
  if (!ACTIVATIONS.has(activation) || !ACTIVATIONS.has(recurrentActivation)) return undefined;

  const { sequence, recurrentKernel, bias, initialStates } = inputs;
  const tensors = [sequence, inputs.kernel, recurrentKernel, ...(bias ? [bias] : []), ...initialStates];
  const [output, ...states] = runOperation(
    tensors,
    fusedOperation({ operation, kernel, inputs, settings, tensors, states: STATES[operation] }),
  );
  return { output: output!, states: states };
}

/** The operation of one call: its backward pass takes what its forward pass kept. */
function fusedOperation(call: FusedCall): Operation {
  const { kernel, inputs, settings } = call;
  const [batch, steps] = inputs.sequence.shape;
  const units = inputs.recurrentKernel.shape[0];
  const stateCount = settings.needsStates === false ? 0 : call.states;
  const isTaped = engine().isTapeOn();
  if (isTaped) forgetHandlesOfOtherTapes();
  let kept: ReturnType<typeof keepHandle> | undefined;
  return {
    layer: LAYERS[call.operation],
    forward(backend) {
      // The room comes first: making it may move the memory in which the inputs are read.
      const output = makeRoom(backend, settings.returnSequences ? [batch, steps, units] : [batch, units]);
      const states = Array.from({ length: stateCount }, () => makeRoom(backend, [batch, units]));
      const targets = { output: output.values, ...(stateCount && { states: states.map(({ values }) => values) }) };
      const { handle } = kernel.forward(callOf(backend, call, isTaped), targets);
      kept = handle && keepHandle(handle);
      return [output.place(), ...states.map((state) => state.place())];
    },
    backward(gradients) {
      if (kept === undefined) throw new Error("fusedForward: this pass was not recorded, so it has no gradient.");
      return gradientsOf(call, gradients, kept.take());
    },
  };
}

/**
 * The gradients by all tensors, from one backward pass when the first is asked for. That is the one by the sequence,
 * unless nobody wants it.
 */
function gradientsOf(call: FusedCall, gradients: readonly Tensor[], handle: RecurrentHandle): (() => Tensor)[] {
  const { kernel, inputs, tensors } = call;
  const { backend } = engine();
  let computed: RecurrentGradients | undefined;
  const compute = (target?: Float32Array): RecurrentGradients => {
    const [output, ...states] = gradients.map((gradient) => floatsOf(backend, gradient));
    const given = { output: output!, states: states.map(unlessZeros), wantInput: target !== undefined };
    return kernel.backward(handle, given, target && { input: target });
  };
  const ofSequence = (): Tensor => {
    const room = makeRoom(backend, inputs.sequence.shape);
    computed = compute(room.values);
    return engine().makeTensorFromTensorInfo(room.place());
  };
  const rest = (read: (gradients: RecurrentGradients) => Float32Array, index: number) => (): Tensor => {
    computed ??= compute();
    return tensor(read(computed), tensors[index]!.shape);
  };
  const readers = [
    ({ kernel: values }: RecurrentGradients) => values,
    ({ recurrentKernel }: RecurrentGradients) => recurrentKernel,
    ...(inputs.bias ? [({ bias }: RecurrentGradients) => bias!] : []),
    ...inputs.initialStates.map(
      (_, state) =>
        ({ initialStates }: RecurrentGradients) =>
          initialStates[state]!,
    ),
  ];
  return [ofSequence, ...readers.map((read, index) => rest(read, index + 1))];
}

/** The call of a kernel, which has gates where the settings have. */
function callOf(backend: object, { inputs, settings, tensors }: FusedCall, keepState: boolean): RecurrentCall {
  const { sequence, recurrentKernel: weights, bias, mask, inputDropout, recurrentDropout } = inputs;
  const { recurrentActivation, resetAfter } = settings;
  const [input, kernel, recurrentKernel, ...more] = tensors.map((each) => floatsOf(backend, each));
  const [batch, steps, features] = sequence.shape;
  const call: { -readonly [Key in keyof RecurrentCall]: RecurrentCall[Key] } = {
    batch,
    steps,
    features,
    units: weights.shape[0],
    input: input!,
    kernel: kernel!,
    recurrentKernel: recurrentKernel!,
    activation: settings.activation as Activation,
    goBackwards: settings.goBackwards,
    returnSequences: settings.returnSequences,
    zeroOutputForMask: settings.zeroOutputForMask,
    keepState,
  };
  if (bias) call.bias = more.shift()!;
  if (more.length > 0) call.initialStates = more;
  if (mask) call.mask = Uint8Array.from(numbersOf(backend, mask));
  if (inputDropout) call.inputDropout = floatsOf(backend, inputDropout);
  if (recurrentDropout) call.recurrentDropout = floatsOf(backend, recurrentDropout);
  if (recurrentActivation) call.recurrentActivation = recurrentActivation as Activation;
  if (resetAfter !== undefined) call.resetAfter = resetAfter;
  return call;
}

/** Without gradients of states the backward pass may end early. */
function unlessZeros(values: Float32Array): Float32Array | undefined {
  return values.some((value) => value !== 0) ? values : undefined;
}
