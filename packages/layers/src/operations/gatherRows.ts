import { engine, gather, getBackend, tensor1d, type Tensor2D } from "@tensorflow/tfjs-core";
import { type EmbeddingCall, floatsOf, makeRoom, readsAtOnce, sharedKernels } from "@seqloom/kernels";
import { derivedTwice } from "./derivedTwice.js";
import { runOperation } from "./operation.js";

/**
 * Takes rows out of a matrix, in any order and any number of times; in the gradient each row gets the sum of what came
 * back to its copies.
 *
 * On the kernels of @seqloom/kernels, or else by plain loops where the backend allows: tfjs's gather takes ten times as
 * long on wasm and has no gradient there, and on cpu its gradient goes through all rows for each id.
 *
 * @param table [rows, width]
 * @param ids row numbers, each from 0 to rows - 1
 * @param loops whether to use kernels or plain loops
 * @returns [ids, width]
 */
export function gatherRows(
  table: Tensor2D,
  ids: Int32Array,
  loops = readsAtOnce(getBackend()) && !derivedTwice(),
): Tensor2D {
  if (!loops) return gather(table, tensor1d(ids, "int32"));
  const [inputDim, outputDim] = table.shape;
  const operation = sharedKernels()?.embedding ?? LOOPS;
  const [copies] = runOperation([table], {
    layer: "Embedding",
    saves: true,
    forward(backend) {
      const room = makeRoom(backend, [ids.length, outputDim]); // first: making it may move the memory of the table
      operation.forward({ inputDim, outputDim, ids, embeddings: floatsOf(backend, table) }, room.values);
      return [room.place()];
    },
    backward: ([dy], [saved]) => [
      () => {
        const { backend } = engine();
        const room = makeRoom(backend, table.shape);
        const call = { inputDim, outputDim, ids, embeddings: floatsOf(backend, saved!) };
        operation.backward(call, floatsOf(backend, dy!), {}, room.values);
        return engine().makeTensorFromTensorInfo(room.place());
      },
    ],
  });
  return copies as Tensor2D;
}

/** The same operation in plain loops. */
const LOOPS = {
  forward({ ids, outputDim, embeddings }: EmbeddingCall, copies: Float32Array): void {
    let to = 0;
    for (const id of ids) {
      const from = id * outputDim;
      for (let column = 0; column < outputDim; column++) copies[to++] = embeddings[from + column]!;
    }
  },
  backward({ ids, outputDim }: EmbeddingCall, dy: Float32Array, _: object, sums: Float32Array): void {
    sums.fill(0);
    let from = 0;
    for (const id of ids) {
      const to = id * outputDim;
      for (let column = 0; column < outputDim; column++) sums[to + column]! += dy[from++]!;
    }
  },
};
