import { engine, getBackend, type Tensor, tensor } from "@tensorflow/tfjs-core";
import { floatsOf, makeRoom, type NormalizationGradients, readsAtOnce, sharedKernels } from "@seqloom/kernels";
import { derivedTwice } from "../operations/derivedTwice.js";
import { runOperation } from "../operations/operation.js";

/** Tensors of a layer normalization over the last axis. */
export interface NormalizationTensors {
  /** [..., features] */
  readonly input: Tensor;
  /** [features]; null without them. */
  readonly gamma: Tensor | null;
  readonly beta: Tensor | null;
  readonly epsilon: number;
}

/**
 * Layer normalization over the last axis on the kernels of @seqloom/kernels, as one operation.
 *
 * @returns undefined where the kernels are not loaded or cannot read the tensors of this backend, and inside of two gradients
 */
export function fusedNormalization({ input, gamma, beta, epsilon }: NormalizationTensors): Tensor | undefined {
  const operation = sharedKernels()?.normalization;
  if (operation === undefined || input.size === 0 || !readsAtOnce(getBackend()) || derivedTwice()) return undefined;
  const width = input.shape.at(-1)!;
  const weights = [gamma, beta].filter((weight) => weight !== null);
  const callOf = (backend: object, [x, ...others]: readonly Tensor[]) => {
    const arrays = others.map((each) => floatsOf(backend, each));
    return {
      ...{ rows: input.size / width, width, epsilon, input: floatsOf(backend, x!) },
      ...(gamma && { gamma: arrays[0]! }),
      ...(beta && { beta: arrays.at(-1)! }),
    };
  };
  const [output] = runOperation([input, ...weights], {
    layer: "LayerNormalization",
    saves: true,
    forward(backend) {
      const room = makeRoom(backend, input.shape); // first: making it may move the memory of the inputs
      operation.forward(callOf(backend, [input, ...weights]), room.values);
      return [room.place()];
    },
    backward([dy], saved) {
      const { backend } = engine();
      let computed: NormalizationGradients | undefined;
      const compute = (target?: Float32Array) => {
        const wanted = { wantInput: target !== undefined };
        return operation.backward(callOf(backend, saved.slice(0, -1)), floatsOf(backend, dy!), wanted, target);
      };
      const ofInput = (): Tensor => {
        const room = makeRoom(backend, input.shape);
        computed = compute(room.values);
        return engine().makeTensorFromTensorInfo(room.place());
      };
      return [
        ofInput,
        ...(gamma ? [() => tensor((computed ??= compute()).gamma!, gamma.shape)] : []),
        ...(beta ? [() => tensor((computed ??= compute()).beta!, beta.shape)] : []),
      ];
    },
  });
  return output;
}
