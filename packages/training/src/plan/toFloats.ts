import { numbersOf } from "@seqloom/kernels";
import { engine, Tensor } from "@tensorflow/tfjs-core";
import type { Column } from "../data/modelData.js";

/** The numbers of a column as float32, without a copy where they are. */
export function toFloats({ values }: Column): Float32Array {
  const numbers = values instanceof Tensor ? numbersOf(engine().backend, values) : values;
  return numbers instanceof Float32Array ? numbers : Float32Array.from(numbers);
}

/** Fills the place of an input; whole numbers are cut off as where they become a tensor. */
export function fillInput(target: Float32Array, { values, dtype }: Column): void {
  const numbers = values instanceof Tensor ? numbersOf(engine().backend, values) : values;
  target.set(dtype === "int32" && !(numbers instanceof Int32Array) ? Int32Array.from(numbers) : numbers);
}
