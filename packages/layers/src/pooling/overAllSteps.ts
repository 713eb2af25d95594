import { engine, getBackend, type Tensor, type Tensor3D } from "@tensorflow/tfjs-core";
import { floatsOf, makeRoom, numbersOf, readsAtOnce, sharedKernels } from "@seqloom/kernels";
import { derivedTwice } from "../operations/derivedTwice.js";
import { runOperation } from "../operations/operation.js";

/**
 * The largest number of all steps on the kernels of @seqloom/kernels. Equal ones share the gradient.
 *
 * @param x [batch, steps, features]
 * @returns [batch, 1, features]; undefined where the kernels are not loaded or cannot read the tensors of this backend, and
 *   inside of two gradients
 */
export function maxOfSteps(x: Tensor3D): Tensor3D | undefined {
  const operation = usableKernels()?.globalMaxPooling1d;
  if (operation === undefined) return undefined;
  const [batch, steps, channels] = x.shape;
  const callOf = (backend: object, input: Tensor) => ({ batch, steps, channels, input: floatsOf(backend, input) });
  const [output] = runOperation([x], {
    layer: "GlobalMaxPooling1D",
    saves: true,
    forward(backend) {
      const room = makeRoom(backend, [batch, 1, channels]); // first: making it may move the memory of x
      operation.forward(callOf(backend, x), room.values);
      return [room.place()];
    },
    backward: ([dy], [input, largest]) => [
      () => {
        const { backend } = engine();
        const room = makeRoom(backend, x.shape);
        const result = { output: floatsOf(backend, largest!) };
        operation.backward(callOf(backend, input!), result, floatsOf(backend, dy!), room.values);
        return engine().makeTensorFromTensorInfo(room.place());
      },
    ],
  });
  return output as Tensor3D;
}

/**
 * The mean of the steps that are there, on the kernels of @seqloom/kernels; NaN where there is none.
 *
 * @param x [batch, steps, features]
 * @param mask [batch, steps], or null: all steps count
 * @returns [batch, 1, features]; undefined as in `maxOfSteps`
 */
export function meanOfSteps(x: Tensor3D, mask: Tensor | null): Tensor3D | undefined {
  const operation = usableKernels()?.globalAveragePooling1d;
  if (operation === undefined) return undefined;
  const [batch, steps, channels] = x.shape;
  const there = mask && Uint8Array.from(numbersOf(engine().backend, mask));
  const sizes = { batch, steps, channels, ...(there && { mask: there }) };
  const [output] = runOperation([x], {
    layer: "GlobalAveragePooling1D",
    forward(backend) {
      const room = makeRoom(backend, [batch, 1, channels]);
      operation.forward({ ...sizes, input: floatsOf(backend, x) }, room.values);
      return [room.place()];
    },
    backward: ([dy]) => [
      () => {
        const { backend } = engine();
        const room = makeRoom(backend, x.shape);
        operation.backward(sizes, {}, floatsOf(backend, dy!), room.values);
        return engine().makeTensorFromTensorInfo(room.place());
      },
    ],
  });
  return output as Tensor3D;
}

function usableKernels() {
  return readsAtOnce(getBackend()) && !derivedTwice() ? sharedKernels() : undefined;
}
