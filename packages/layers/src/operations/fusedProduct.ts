import { engine, getBackend, tensor, type Tensor } from "@tensorflow/tfjs-core";
import { floatsOf, type FusedProductOperation, makeRoom, type ProductGradients, readsAtOnce } from "@seqloom/kernels";
import type { ActivationName } from "./activate.js";
import { derivedTwice } from "./derivedTwice.js";
import { FUSED_ACTIVATIONS } from "./fusedActivation.js";
import { runOperation } from "./operation.js";

/** The arrays of a product, in the order of its tensors. */
interface ProductArrays {
  readonly input: Float32Array;
  readonly kernel: Float32Array;
  readonly bias?: Float32Array;
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
  readonly outputShape: readonly number[];
  /** The call of the operation with these arrays. */
  call(arrays: ProductArrays): Call;
}

/**
 * Runs a product on the kernels of @seqloom/kernels, bias and activation with it, as one operation.
 *
 * @returns undefined where the kernels are not loaded, cannot read the tensors of this backend or lack the activation, and
 *   inside of two gradients
 */
export function fusedProduct<Call>(product: Product<Call>): Tensor | undefined {
  const { operation, input, kernel, bias, outputShape } = product;
  const activation = FUSED_ACTIVATIONS[product.activation];
  if (operation === undefined || activation === undefined || !readsAtOnce(getBackend()) || derivedTwice())
    return undefined;
  const width = outputShape.at(-1)!;
  const [output] = runOperation([input, kernel, ...(bias ? [bias] : [])], {
    layer: product.layer,
    saves: true,
    forward(backend) {
      const room = makeRoom(backend, outputShape); // first: making it may move the memory of the inputs
      const arrays = arraysOf(backend, [input, kernel, ...(bias ? [bias] : [])]);
      const values = operation.forward(product.call(arrays), room.values);
      activation.apply(values, width);
      return [room.place()];
    },
    backward([dy], saved) {
      const { backend } = engine();
      const y = saved.at(-1)!;
      let computed: ProductGradients | undefined;
      const compute = (target?: Float32Array): ProductGradients => {
        const arrays = arraysOf(backend, saved.slice(0, -1));
        const given = floatsOf(backend, dy!);
        let gradient = given;
        if (product.activation !== "linear") {
          gradient = new Float32Array(given.length);
          activation.gradient(gradient, given, floatsOf(backend, y), width);
        }
        return operation.backward(product.call(arrays), gradient, { wantInput: target !== undefined }, target);
      };
      const ofInput = (): Tensor => {
        const room = makeRoom(backend, input.shape);
        computed = compute(room.values);
        return engine().makeTensorFromTensorInfo(room.place());
      };
      return [
        ofInput,
        () => tensor((computed ??= compute()).kernel, kernel.shape),
        ...(bias ? [() => tensor((computed ??= compute()).bias!, bias.shape)] : []),
      ];
    },
  });
  return output;
}

function arraysOf(backend: object, tensors: readonly Tensor[]): ProductArrays {
  const [input, kernel, bias] = tensors.map((each) => floatsOf(backend, each));
  return { input: input!, kernel: kernel!, ...(bias && { bias }) };
}
