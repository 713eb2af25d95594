import { matMul, type Tensor2D, transpose } from "@tensorflow/tfjs-core";
import { ownGradient } from "./ownGradient.js";

/**
 * The product of two matrices. Its gradient turns the matrices first and multiplies then: tfjs asks its product for
 * turned matrices, which on wasm takes 7 to 17 times as long.
 *
 * @param a [rows, inner]
 * @param b [inner, columns]
 * @returns [rows, columns]
 */
export function matrixProduct(a: Tensor2D, b: Tensor2D): Tensor2D {
  return ownGradient([a, b], (save) => {
    save([a, b]);
    return {
      value: matMul(a, b),
      gradFunc: (dy: Tensor2D, [left, right]) => [
        matMul(dy, transpose(right as Tensor2D)),
        matMul(transpose(left as Tensor2D), dy),
      ],
    };
  });
}
