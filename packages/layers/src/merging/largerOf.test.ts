import * as tf from "@tensorflow/tfjs-core";
import type { Tensor } from "@tensorflow/tfjs-core";
import "@tensorflow/tfjs-layers"; // it registers the gradients
import { useBackend } from "@seqloom/backend";
import { largerOf, smallerOf } from "./largerOf.js";

const numbers = (tensor: Tensor) => Array.from(tensor.dataSync());

describe.each(["cpu", "wasm"] as const)("largerOf and smallerOf on %s", (backend) => {
  beforeAll(async () => void (await useBackend(backend)));

  it("pass no NaN over, in either place", () => {
    const [a, b] = [tf.tensor1d([1, 4, 2, NaN, 5, -Infinity]), tf.tensor1d([3, 2, 2, 1, NaN, 7])];
    expect(numbers(largerOf(a, b))).toEqual([3, 4, 2, NaN, NaN, 7]);
    expect(numbers(smallerOf(a, b))).toEqual([1, 2, 2, NaN, NaN, -Infinity]);
  });

  it("give the gradient to the first of equals", () => {
    const slopes = (merge: (a: Tensor, b: Tensor) => Tensor) =>
      tf
        .grads((a, b) => tf.sum(merge(a, b)))([tf.tensor1d([2, 1]), tf.tensor1d([2, 3])])
        .map(numbers);
    expect(slopes(largerOf)).toEqual([
      [1, 0],
      [0, 1],
    ]);
    expect(slopes(smallerOf)).toEqual([
      [1, 1],
      [0, 0],
    ]);
  });
});
