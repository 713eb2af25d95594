import * as tf from "@tensorflow/tfjs-core";
import "@tensorflow/tfjs-layers"; // it registers the gradients
import { useBackend } from "@seqloom/backend";
import { largerOf, smallerOf } from "./largerOf.js";
import { foldMasked } from "./foldMasked.js";

describe("foldMasked", () => {
  beforeAll(async () => void (await useBackend("cpu")));

  it("folds from the first to the last; a masked number gives way", () => {
    const [a, b, c] = [tf.tensor1d([1, 5]), tf.tensor1d([2, 6]), tf.tensor1d([0, 9])];
    const masks = [tf.tensor1d([1, 1], "bool"), tf.tensor1d([0, 1], "bool"), tf.tensor1d([1, 0], "bool")];
    const merged = [a, b, c].map((input, index) => ({ input, mask: masks[index]! }));
    expect(Array.from(foldMasked(merged, largerOf).dataSync())).toEqual([1, 6]);
  });

  it("has a gradient of the shape of each input where they are spread", () => {
    const merge = (a: tf.Tensor, b: tf.Tensor) => {
      const merged = [a, b].map((input) => ({ input, mask: null }));
      return tf.sum(foldMasked(merged, smallerOf));
    };
    const [da, db] = tf.grads(merge)([tf.tensor2d([[1], [4]]), tf.tensor2d([[2, 3]])]);
    expect(da!.arraySync()).toEqual([[2], [0]]);
    expect(db!.arraySync()).toEqual([[1, 1]]);
  });
});
