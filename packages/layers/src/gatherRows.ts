import { gather, tensor1d, tensor2d } from "@tensorflow/tfjs-core";
import type { Tensor2D } from "@tensorflow/tfjs-core";
import { ownGradient } from "./ownGradient.js";
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
  const [rows, width] = table.shape;
  return ownGradient([table], () => ({
    value: copyRows(table, ids),
    gradFunc: (dy: Tensor2D) => tensor2d(sumRows(dy.dataSync<"float32">(), ids, rows, width), [rows, width]),
  }));
}

/** Where the numbers of a whole table cost more to read than tfjs needs for a few rows, tfjs takes them. */
const LARGE = 32;

function copyRows(table: Tensor2D, ids: Int32Array): Tensor2D {
  const width = table.shape[1];
  if (table.size > LARGE * ids.length * width) return gather(table, tensor1d(ids, "int32"));
  const values = table.dataSync<"float32">();
  const copies = new Float32Array(ids.length * width);
  let to = 0;
  for (const id of ids) {
    const from = id * width;
    for (let column = 0; column < width; column++) copies[to++] = values[from + column]!;
  }
  return tensor2d(copies, [ids.length, width]);
}

function sumRows(copies: Float32Array, ids: Int32Array, rows: number, width: number): Float32Array {
  const sums = new Float32Array(rows * width);
  let from = 0;
  for (const id of ids) {
    const to = id * width;
    for (let column = 0; column < width; column++) sums[to + column]! += copies[from++]!;
  }
  return sums;
}
