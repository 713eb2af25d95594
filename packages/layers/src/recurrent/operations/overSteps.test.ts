import * as tf from "@tensorflow/tfjs-core";
import { useBackend } from "@seqloom/backend";
import { droppedProduct, overSteps } from "./overSteps.js";

await useBackend("cpu"); // the tests are described with tensors

const numbers = (tensor: tf.Tensor) => Array.from(tensor.dataSync());

describe("overSteps", () => {
  const call = {
    ...{ batch: 1, steps: 3, features: 1, units: 1, returnSequences: true },
    input: tf.tensor3d([1, 2, 3], [1, 3, 1]),
    initialStates: [tf.tensor2d([[10]])],
    kernel: tf.tensor2d([[2]]),
  };
  const cell = { bias: tf.tensor1d([1]), states: 1 };
  const run = (more: object = {}) => {
    const step = (projected: tf.Tensor, [sum]: readonly tf.Tensor[]) => [tf.add(projected, sum!)];
    const { output, states } = overSteps({ ...call, ...more }, cell, step);
    return [numbers(output), numbers(states[0]!)];
  };

  it("hands the states from step to step", () => {
    expect(run()).toEqual([[13, 18, 25], [25]]); // 10 + 3, + 5, + 7
    expect(run({ returnSequences: false })).toEqual([[25], [25]]);
  });

  it("begins with zeros where no state is given", () => {
    expect(run({ initialStates: undefined })).toEqual([[3, 8, 15], [15]]);
  });

  it("goes from the last step to the first, and gives the outputs in that order", () => {
    expect(run({ goBackwards: true })).toEqual([[17, 22, 25], [25]]);
  });

  it("keeps the state in a padding step and repeats the output: zeros before the first real step", () => {
    const mask = tf.tensor2d([[0, 1, 0]], [1, 3], "bool");
    expect(run({ mask })).toEqual([[0, 15, 15], [15]]);
    expect(run({ mask, zeroOutputForMask: true })).toEqual([[0, 15, 0], [15]]);
    const all = tf.zeros<tf.Rank.R2>([1, 3], "bool");
    expect(run({ mask: all })).toEqual([[0, 0, 0], [10]]);
  });

  it("drops the same inputs in each step", () => {
    expect(run({ inputDropout: tf.tensor3d([[[0]]]) })).toEqual([[11, 12, 13], [13]]);
  });
});

describe("droppedProduct", () => {
  const kernel = tf.tensor2d([
    [1, 10, 100],
    [2, 20, 200],
  ]);
  const rows = tf.tensor2d([[1, 1]]);

  it("multiplies the rows with one mask, or with one for each gate", () => {
    const product = (masks?: tf.Tensor) => numbers(droppedProduct(kernel, masks)(rows));
    expect(product()).toEqual([3, 30, 300]);
    expect(product(tf.tensor3d([[[0, 1]]]))).toEqual([2, 20, 200]);
    expect(product(tf.tensor3d([[[0, 1]], [[1, 0]], [[2, 2]]]))).toEqual([2, 10, 600]);
  });
});
