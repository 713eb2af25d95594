import type { ProductGradients, ProductOperation } from "../calls/productTypes.js";

interface ProductCall {
  readonly input: Float64Array;
  readonly kernel: Float64Array;
  readonly bias?: Float64Array;
}

/** One kind of product of an input with a kernel. */
interface Product<Call> {
  readonly outputLength: (call: Call) => number;
  /** Visits the places of input, kernel and output of each product in the formula of the layer. */
  readonly forEach: (call: Call, visit: (i: number, w: number, o: number) => void) => void;
}

/** The forward and the backward pass of a layer whose output is a sum of products: the part that all of them share. */
export function productReference<Call extends ProductCall>({
  outputLength,
  forEach,
}: Product<Call>): ProductOperation<Call, ProductGradients<Float64Array>, Float64Array> {
  return {
    forward(call) {
      const { input, kernel, bias } = call;
      const output = new Float64Array(outputLength(call));
      for (let o = 0; bias && o < output.length; o++) output[o] = bias[o % bias.length]!;
      forEach(call, (i, w, o) => {
        output[o]! += input[i]! * kernel[w]!;
      });
      return output;
    },

    backward(call, outputGradient, { wantInput = true } = {}) {
      const { input, kernel, bias } = call;
      const dInput = new Float64Array(input.length);
      const dKernel = new Float64Array(kernel.length);
      forEach(call, (i, w, o) => {
        dInput[i]! += kernel[w]! * outputGradient[o]!;
        dKernel[w]! += input[i]! * outputGradient[o]!;
      });
      const dBias = bias && new Float64Array(bias.length);
      for (let o = 0; dBias && o < outputGradient.length; o++) dBias[o % dBias.length]! += outputGradient[o]!;
      return { ...(wantInput && { input: dInput }), kernel: dKernel, ...(dBias && { bias: dBias }) };
    },
  };
}
