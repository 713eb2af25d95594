import type { KernelCall } from "./MendedKernel.js";

/**
 * A matrix product by tfjs's kernel, from plain numbers to plain numbers.
 *
 * @param a [rows, inner]
 * @param b [inner, columns]
 * @returns [rows, columns]
 */
export function matrixProduct(
  call: KernelCall,
  a: Float32Array,
  b: Float32Array,
  [rows, inner, columns]: readonly [number, number, number],
): Float32Array {
  const left = call.write(a, [1, rows, inner], "float32");
  const right = call.write(b, [1, inner, columns], "float32");
  const attrs = { transposeA: false, transposeB: false };
  const product = call.stock({ kernelName: "BatchMatMul", inputs: { a: left, b: right }, attrs });
  const values = call.valuesOf(product);
  for (const info of [left, right, product]) call.free(info);
  return values;
}
