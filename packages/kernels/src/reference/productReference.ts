import type { ProductActivation, ProductGradients, ProductOperation } from "../calls/productTypes.js";
import { activatedRows, gradientOfSums } from "./rowActivations.js";

interface ProductCall {
  readonly input: Float64Array;
  readonly kernel: Float64Array;
  readonly bias?: Float64Array;
  readonly activation?: ProductActivation;
}

/** One kind of product of an input with a kernel. */
interface Product<Call> {
  readonly outputLength: (call: Call) => number;
  /** Numbers of the output's last axis. */
  readonly width: (call: Call) => number;
  /** Visits the places of input, kernel and output of each product in the formula of the layer. */
  readonly forEach: (call: Call, visit: (i: number, w: number, o: number) => void) => void;
}

/** The forward and the backward pass of a layer whose output is a sum of products: the part that all of them share. */
export function productReference<Call extends ProductCall>({
  outputLength,
  width,
  forEach,
}: Product<Call>): ProductOperation<Call, ProductGradients<Float64Array>, Float64Array> {
  function sumsOf(call: Call): Float64Array {
    const { input, kernel, bias } = call;
    const sums = new Float64Array(outputLength(call));
    for (let o = 0; bias && o < sums.length; o++) sums[o] = bias[o % bias.length]!;
    forEach(call, (i, w, o) => {
      sums[o]! += input[i]! * kernel[w]!;
    });
    return sums;
  }

  return {
    forward: (call) => activatedRows(call.activation, sumsOf(call), width(call)),

    backward(call, outputGradient, { wantInput = true, wantKernel = true } = {}) {
      const { input, kernel, bias, activation } = call;
      const gradient = gradientOfSums(activation, () => sumsOf(call), outputGradient, width(call));
      const dInput = new Float64Array(input.length);
      const dKernel = new Float64Array(kernel.length);
      forEach(call, (i, w, o) => {
        dInput[i]! += kernel[w]! * gradient[o]!;
        dKernel[w]! += input[i]! * gradient[o]!;
      });
      const dBias = bias && new Float64Array(bias.length);
      for (let o = 0; dBias && o < gradient.length; o++) dBias[o % dBias.length]! += gradient[o]!;
      return {
        ...(wantInput && { input: dInput }),
        ...(wantKernel && { kernel: dKernel }),
        ...(wantKernel && dBias && { bias: dBias }),
      };
    },
  };
}
