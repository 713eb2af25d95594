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
 * @param x [batch, steps, ...inputs]
 * @returns [batch, steps, ...outputs]
 */
export function project(x: Tensor, { kernel, bias }: HeadProjection): Tensor {
  const [batch, steps, ...inputs] = x.shape as [number, number, ...number[]];
  const weight = kernel.read();
  const outputs = weight.shape.slice(inputs.length);
  const size = inputs.reduce((product, length) => product * length, 1);
  const rows: Tensor2D = reshape(x, [batch * steps, size]);
  const product = reshape(matrixProduct(rows, reshape(weight, [size, -1])), [batch, steps, ...outputs]);
  return bias === null ? product : add(product, bias.read());
}
