import { customGrad, engine, getBackend, reshape, slice, tensor } from "@tensorflow/tfjs-core";
import type { GradSaveFunc, Tensor } from "@tensorflow/tfjs-core";
import { sharedKernels } from "@seqloom/kernels";
import type { Activation, RecurrentCall } from "@seqloom/kernels";
import type { ActivationName } from "./activate.js";
import { forgetHandlesOfOtherTapes, keepHandle } from "./keptHandles.js";
import type { RecurrentInputs, RecurrentResult, RecurrentSettings } from "./recurrentTypes.js";

/** The operations that the fused kernels have. */
export type FusedOperation = "simpleRnn" | "lstm" | "gru";

export interface FusedSettings extends RecurrentSettings {
  readonly recurrentActivation?: ActivationName;
  readonly resetAfter?: boolean;
}

/** Backends whose numbers can be read without waiting. */
const READABLE = new Set(["wasm", "cpu", "tensorflow"]);
const ACTIVATIONS = new Set<string>(["linear", "tanh", "sigmoid", "relu", "hardSigmoid", "hardSigmoidKeras2"]);

/**
 * Runs a recurrent operation over whole sequences on the fused kernels of @seqloom/kernels, with their own gradient.
 * The same inputs, settings and results as the operations of tfjs in `simpleRnnForward`, `lstmForward`, `gruForward`.
 *
 * @returns undefined where the kernels are not loaded, cannot read the tensors of this backend or lack an activation
 */
export function fusedForward(
  operation: FusedOperation,
  inputs: RecurrentInputs,
  settings: FusedSettings,
): RecurrentResult | undefined {
  const kernel = sharedKernels()?.[operation];
  const { activation, recurrentActivation = "linear", returnSequences } = settings;
  if (kernel === undefined || !READABLE.has(getBackend())) return undefined;
  if (!ACTIVATIONS.has(activation) || !ACTIVATIONS.has(recurrentActivation)) return undefined;

  const isTaped = engine().isTapeOn();
  if (isTaped) forgetHandlesOfOtherTapes();
  const { sequence, recurrentKernel, bias, initialStates } = inputs;
  const tensors = [sequence, inputs.kernel, recurrentKernel, ...(bias ? [bias] : []), ...initialStates];

  // tfjs takes one result with a gradient of its own: output and states stand behind each other in it.
  const run = customGrad((...given: (Tensor | GradSaveFunc)[]) => {
    const numbers = (given.slice(0, tensors.length) as Tensor[]).map(floatsOf);
    const { output, states, handle } = kernel.forward({ ...callOf(numbers, inputs, settings), keepState: isTaped });
    const kept = handle && keepHandle(handle);
    const gradFunc = (packedGradient: Tensor): Tensor[] => {
      if (kept === undefined) throw new Error("fusedForward: this pass was not recorded, so it has no gradient.");
      const [ofOutput, ...ofStates] = unpack(packedGradient.dataSync<"float32">(), [output, ...states]);
      const gradients = kernel.backward(kept.take(), { output: ofOutput!, states: ofStates.map(unlessZeros) });
      const ofBias = gradients.bias ? [gradients.bias] : [];
      const each = [
        gradients.input!,
        gradients.kernel,
        gradients.recurrentKernel,
        ...ofBias,
        ...gradients.initialStates,
      ];
      return each.map((values, index) => tensor(values, tensors[index]!.shape));
    };
    return { value: tensor(pack([output, ...states])), gradFunc };
  });

  const packed = run(...tensors);
  const [batch, steps] = sequence.shape;
  const units = recurrentKernel.shape[0];
  const size = batch * units;
  const outputShape = returnSequences ? [batch, steps, units] : [batch, units];
  const outputSize = returnSequences ? size * steps : size;
  return {
    output: reshape(slice(packed, [0], [outputSize]), outputShape),
    states: initialStates.map((_, index) =>
      reshape(slice(packed, [outputSize + index * size], [size]), [batch, units]),
    ),
  };
}

/** The call of a kernel, which has gates where the settings have. */
function callOf(
  [input, kernel, recurrentKernel, ...more]: readonly Float32Array[],
  { sequence, recurrentKernel: weights, bias, mask, inputDropout, recurrentDropout }: RecurrentInputs,
  { activation, recurrentActivation, resetAfter, ...settings }: FusedSettings,
): RecurrentCall {
  const [batch, steps, features] = sequence.shape;
  return {
    ...{ batch, steps, features, units: weights.shape[0] },
    ...{ input: input!, kernel: kernel!, recurrentKernel: recurrentKernel! },
    ...(bias ? { bias: more[0]! } : {}),
    initialStates: bias ? more.slice(1) : more,
    ...(mask ? { mask: Uint8Array.from(mask.dataSync()) } : {}),
    ...(inputDropout ? { inputDropout: floatsOf(inputDropout) } : {}),
    ...(recurrentDropout ? { recurrentDropout: floatsOf(recurrentDropout) } : {}),
    activation: activation as Activation,
    ...(recurrentActivation ? { recurrentActivation: recurrentActivation as Activation } : {}),
    ...(resetAfter === undefined ? {} : { resetAfter }),
    goBackwards: settings.goBackwards,
    returnSequences: settings.returnSequences,
    zeroOutputForMask: settings.zeroOutputForMask,
  };
}

/** The numbers of a tensor. On the cpu backend integers that were cast to float32 are still integers underneath. */
function floatsOf(values: Tensor): Float32Array {
  const numbers = values.dataSync<"float32">();
  return numbers[Symbol.toStringTag] === "Float32Array" ? numbers : Float32Array.from(numbers);
}

function pack(parts: readonly Float32Array[]): Float32Array {
  const packed = new Float32Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    packed.set(part, at);
    at += part.length;
  }
  return packed;
}

/** The parts of packed numbers, as long as those that were packed. */
function unpack(packed: Float32Array, parts: readonly Float32Array[]): Float32Array[] {
  let at = 0;
  return parts.map(({ length }) => packed.subarray(at, (at += length)));
}

/** Without gradients of states the backward pass may end early. */
function unlessZeros(values: Float32Array): Float32Array | undefined {
  return values.some((value) => value !== 0) ? values : undefined;
}
