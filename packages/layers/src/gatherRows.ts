import { engine, gather, tensor1d } from "@tensorflow/tfjs-core";
import type { Tensor, Tensor2D } from "@tensorflow/tfjs-core";
import { floatsOf, makeRoom } from "@seqloom/kernels";
import { runOperation } from "./operation.js";
import { readsAtOnce } from "./readsAtOnce.js";

/**
 * Takes rows out of a matrix, in any order and any number of times; in the gradient each row gets the sum of what came
 * back to its copies.
 *
 * By plain loops, where the backend allows: tfjs's gather takes ten times as long on wasm and has no gradient there,
 * and on cpu its gradient goes through all rows for each id.
 *
 * @param table [rows, width]
 * @param ids row numbers, each from 0 to rows - 1
 * @param loops whether to use plain loops
 * @returns [ids, width]
 */
export function gatherRows(table: Tensor2D, ids: Int32Array, loops = readsAtOnce()): Tensor2D {
  if (!loops) return gather(table, tensor1d(ids, "int32"));
  const width = table.shape[1];
  const [copies] = runOperation([table], {
    forward(backend) {
      const room = makeRoom(backend, [ids.length, width]); // first: making it may move the memory of the table
      copyRows(room.values, floatsOf(backend, table), ids, width);
      return [room.place()];
    },
    backward: ([dy]) => [() => sumRows(dy!, ids, table.shape)],
  });
  return copies as Tensor2D;
}

function copyRows(copies: Float32Array, table: Float32Array, ids: Int32Array, width: number): void {
  let to = 0;
  for (let place = 0; place < ids.length; place++) {
    const from = ids[place]! * width;
    for (let column = 0; column < width; column++) copies[to++] = table[from + column]!;
  }
}

function sumRows(dy: Tensor, ids: Int32Array, shape: Tensor2D["shape"]): Tensor {
  const { backend } = engine();
  const room = makeRoom(backend, shape);
  const sums = room.values.fill(0);
  const copies = floatsOf(backend, dy);
  const width = shape[1];
  let from = 0;
  for (let place = 0; place < ids.length; place++) {
    const to = ids[place]! * width;
    for (let column = 0; column < width; column++) sums[to + column]! += copies[from++]!;
  }
  return engine().makeTensorFromTensorInfo(room.place());
}
