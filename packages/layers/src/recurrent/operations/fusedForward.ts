import { engine, getBackend, tensor, type Tensor } from "@tensorflow/tfjs-core";
import {
  floatsOf,
  type FusedRecurrentOperation,
  isActivation,
  makeRoom,
  numbersOf,
  readsAtOnce,
  type RecurrentCall,
  type RecurrentGradients,
  type RecurrentHandle,
  sharedKernels,
} from "@seqloom/kernels";
import { derivedTwice } from "../../operations/derivedTwice.js";
import { type Operation, runOperation } from "../../operations/operation.js";
import { freeHandlesOfOtherTapes, rememberHandle } from "./pendingHandles.js";
import type { TensorCall, TensorOutputs } from "./TensorCall.js";

/** Layer of each operation, for error texts, and how many states it has. */
const OPERATIONS = {
  simpleRnn: { layer: "SimpleRNN", states: 1 },
  lstm: { layer: "LSTM", states: 2 },
  gru: { layer: "GRU", states: 1 },
} as const;

/**
 * Runs a recurrent operation over whole sequences on the kernels of @seqloom/kernels, with its own gradient. The same
 * call and results as the operations of tfjs in `simpleRnnForward`, `lstmForward` and `gruForward`.
 *
 * @returns undefined where the kernels are not loaded, cannot read the tensors of this backend or lack an activation, and
 *   inside of two gradients
 */
export function fusedForward(name: keyof typeof OPERATIONS, call: TensorCall): TensorOutputs | undefined {
  const fused = sharedKernels()?.[name];
  if (fused === undefined || !hasFusedActivations(call) || !readsAtOnce(getBackend()) || derivedTwice()) {
    return undefined;
  }
  const { input, kernel, recurrentKernel, bias, initialStates = [] } = call;
  const tensors = [input, kernel, recurrentKernel, ...(bias ? [bias] : []), ...initialStates];
  const [output, ...states] = runOperation(tensors, operationOf(name, fused, call, tensors));
  return { output: output!, states };
}

/** Whether the kernels have the activations of the call. */
function hasFusedActivations(call: TensorCall): call is RecurrentCall<Tensor, Tensor> {
  const { activation = "tanh", recurrentActivation = "sigmoid" } = call;
  return isActivation(activation) && isActivation(recurrentActivation);
}

/** The operation of one call. Its backward pass takes the handle of its forward pass. */
function operationOf(
  name: keyof typeof OPERATIONS,
  fused: FusedRecurrentOperation<RecurrentHandle>,
  call: RecurrentCall<Tensor, Tensor>,
  tensors: readonly Tensor[],
): Operation {
  const { batch, steps, units, returnSequences, wantStates = true } = call;
  const keepState = engine().isTapeOn();
  if (keepState) freeHandlesOfOtherTapes();
  let pending: ReturnType<typeof rememberHandle> | undefined;
  return {
    layer: OPERATIONS[name].layer,
    forward(backend) {
      // The room comes first: making it may move the memory in which the inputs are read.
      const output = makeRoom(backend, returnSequences ? [batch, steps, units] : [batch, units]);
      const stateCount = wantStates ? OPERATIONS[name].states : 0;
      const states = Array.from({ length: stateCount }, () => makeRoom(backend, [batch, units]));
      const targets = { output: output.values, ...(wantStates && { states: states.map(({ values }) => values) }) };
      const { handle } = fused.forward(withArrays(backend, call, keepState), targets);
      pending = handle && rememberHandle(handle);
      return [output.place(), ...states.map((state) => state.place())];
    },
    backward(gradients) {
      if (pending === undefined) throw new Error("fusedForward: this pass was not recorded, so it has no gradient.");
      return gradientsOf(fused, pending.take(), gradients, tensors);
    },
  };
}

/** The same call with the numbers of its tensors, read where they lie. */
function withArrays(backend: object, call: RecurrentCall<Tensor, Tensor>, keepState: boolean): RecurrentCall {
  const { input, initialStates, mask, kernel, recurrentKernel, bias, inputDropout, recurrentDropout } = call;
  const floats = (each: Tensor) => floatsOf(backend, each);
  return {
    ...call,
    keepState,
    input: floats(input),
    initialStates: initialStates?.map(floats),
    mask: mask && Uint8Array.from(numbersOf(backend, mask)),
    kernel: floats(kernel),
    recurrentKernel: floats(recurrentKernel),
    bias: bias && floats(bias),
    inputDropout: inputDropout && floats(inputDropout),
    recurrentDropout: recurrentDropout && floats(recurrentDropout),
  };
}

/**
 * The gradients by all tensors, from one backward pass when the first is asked for. That is the one by the input,
 * unless nobody wants it.
 */
function gradientsOf(
  fused: FusedRecurrentOperation<RecurrentHandle>,
  handle: RecurrentHandle,
  gradients: readonly Tensor[],
  tensors: readonly Tensor[],
): (() => Tensor)[] {
  const { backend } = engine();
  const [input, ...others] = tensors;
  let computed: RecurrentGradients | undefined;
  const compute = (target?: Float32Array): RecurrentGradients => {
    const [output, ...states] = gradients.map((gradient) => floatsOf(backend, gradient));
    const given = { output: output!, states: states.map(unlessZeros), wantInput: target !== undefined };
    return fused.backward(handle, given, target && { input: target });
  };
  const ofInput = (): Tensor => {
    const room = makeRoom(backend, input!.shape);
    computed = compute(room.values);
    return engine().makeTensorFromTensorInfo(room.place());
  };
  return [
    ofInput,
    ...others.map(
      ({ shape }, place) =>
        () =>
          tensor(arraysOf((computed ??= compute()))[place]!, shape),
    ),
  ];
}

/** The gradients by weights and states, in the order of the tensors of the operation. */
function arraysOf({ kernel, recurrentKernel, bias, initialStates }: RecurrentGradients): Float32Array[] {
  return [kernel, recurrentKernel, ...(bias ? [bias] : []), ...initialStates];
}

/** Without gradients of states the backward pass may end early. */
function unlessZeros(values: Float32Array): Float32Array | undefined {
  return values.some((value) => value !== 0) ? values : undefined;
}
