import { tensor, type Tensor } from "@tensorflow/tfjs-core";
import { numbersOf } from "./fromPython.js";

/** An array in a golden file: flat, last axis fastest; NaN and infinities are strings. */
export interface GoldenArray {
  readonly shape: number[];
  readonly data: readonly (number | string)[];
  readonly dtype?: string;
}

/** A golden array as a tensor, float32 if it is neither bool nor int32. */
export function goldenTensor({ data, shape, dtype }: GoldenArray): Tensor {
  return tensor(numbersOf(data), shape, dtype === "bool" || dtype === "int32" ? dtype : "float32");
}
