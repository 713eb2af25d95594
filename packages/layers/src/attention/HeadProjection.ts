import { add, reshape, type Tensor, type Tensor2D } from "@tensorflow/tfjs-core";
import type { LayerVariable } from "@tensorflow/tfjs-layers";
import { matrixProduct } from "../operations/matrixProduct.js";

/** Weights of a linear map between features and heads; `bias` is null without one. */
export interface HeadProjection {
  /** [...inputs, ...outputs] */
  readonly kernel: LayerVariable;
  /** [...outputs] */
  readonly bias: LayerVariable | null;
}

/**
 * Maps the last axes of a tensor linearly: features to heads, or heads to features.
 *
 * @param x [...places, ...inputs]
 * @param inputAxes number of axes that are mapped: 1 for features, 2 for heads and their sizes
 * @returns [...places, ...outputs]
 */
export function project(x: Tensor, { kernel, bias }: HeadProjection, inputAxes: number): Tensor {
  const places = x.shape.slice(0, -inputAxes);
  const weight = kernel.read();
  const outputs = weight.shape.slice(inputAxes);
  const size = x.shape.slice(-inputAxes).reduce((product, length) => product * length, 1);
  const rows: Tensor2D = reshape(x, [-1, size]);
  const product = reshape(matrixProduct(rows, reshape(weight, [size, -1])), [...places, ...outputs]);
  return bias === null ? product : add(product, bias.read());
}
