import { engine, getBackend, tensor, type Tensor } from "@tensorflow/tfjs-core";
import {
  floatsOf,
  type FusedProductOperation,
  isProductActivation,
  makeRoom,
  type ProductActivation,
  type ProductGradients,
  readsAtOnce,
} from "@seqloom/kernels";
import type { ActivationName } from "./activate.js";
import { derivedTwice } from "./derivedTwice.js";
import { runOperation } from "./operation.js";

/** The arrays of a product, in the order of its tensors. */
interface ProductArrays {
  readonly input: Float32Array;
  readonly kernel: Float32Array;
  readonly bias?: Float32Array;
  readonly activation: ProductActivation;
}

/** A layer that is one product: activation(input × kernel + bias). */
export interface Product<Call> {
  /** Class of the layer, for error texts. */
  readonly layer: string;
  /** The operation on loaded kernels; undefined where there are none. */
  readonly operation: FusedProductOperation<Call, ProductGradients> | undefined;
  readonly input: Tensor;
  readonly kernel: Tensor;
  readonly bias: Tensor | null;
  readonly activation: ActivationName;
  /** Whether no gradient by kernel and bias is expected. One that is asked for is computed all the same. */
  readonly frozen?: boolean;
  readonly outputShape: readonly number[];
  /** The call of the operation with these arrays and the activation. */
  call(arrays: ProductArrays): Call;
}

/**
 * Runs a product on the kernels of @seqloom/kernels, bias and activation with it, as one operation.
 *
 * @returns undefined where the kernels are not loaded, cannot read the tensors of this backend or lack the activation, and
 *   inside of two gradients
 */
export function fusedProduct<Call>(product: Product<Call>): Tensor | undefined {
  const { operation, input, kernel, bias, outputShape, activation, frozen = false } = product;
  if (operation === undefined || !isProductActivation(activation) || !readsAtOnce(getBackend()) || derivedTwice())
    return undefined;
  const callOf = (backend: object, tensors: readonly Tensor[]) =>
    product.call({ ...arraysOf(backend, tensors), activation });
  const [output] = runOperation([input, kernel, ...(bias ? [bias] : [])], {
    layer: product.layer,
    saves: true,
    forward(backend) {
      const room = makeRoom(backend, outputShape); // first: making it may move the memory of the inputs
      operation.forward(callOf(backend, [input, kernel, ...(bias ? [bias] : [])]), room.values);
      return [room.place()];
    },
    backward([dy], saved) {
      const { backend } = engine();
      let ofWeights: ProductGradients | undefined;
      const compute = (wantKernel: boolean, target?: Float32Array): ProductGradients => {
        const wanted = { wantKernel, wantInput: target !== undefined, output: floatsOf(backend, saved.at(-1)!) };
        return operation.backward(callOf(backend, saved.slice(0, -1)), floatsOf(backend, dy!), wanted, target);
      };
      const ofInput = (): Tensor => {
        const room = makeRoom(backend, input.shape);
        const gradients = compute(!frozen, room.values);
        if (!frozen) ofWeights = gradients;
        return engine().makeTensorFromTensorInfo(room.place());
      };
      return [
        ofInput,
        () => tensor((ofWeights ??= compute(true)).kernel!, kernel.shape),
        ...(bias ? [() => tensor((ofWeights ??= compute(true)).bias!, bias.shape)] : []),
      ];
    },
  });
  return output;
}

function arraysOf(backend: object, tensors: readonly Tensor[]): Omit<ProductArrays, "activation"> {
  const [input, kernel, bias] = tensors.map((each) => floatsOf(backend, each));
  return { input: input!, kernel: kernel!, ...(bias && { bias }) };
}
