import * as tf from "@tensorflow/tfjs-core";
import { useBackend } from "@seqloom/backend";
import { byMask, type LossParts, reduceLoss, reductions, toFloats } from "./reduceLoss.js";

beforeAll(() => useBackend("cpu"));

function reduced(values: number[][], parts: (make: typeof tf) => LossParts): number[] {
  return tf.tidy(() => Array.from(reduceLoss("loss", tf.tensor2d(values), parts(tf)).dataSync()));
}

describe("reduceLoss", () => {
  // Keras 3.15.1: reduce_weighted_values([[1, 2], [3, 4]], [[2], [0]], [[1, 0], [1, 1]], reduction)
  it.each([
    ["sum_over_batch_size", [2 / 3]],
    ["mean", [2 / 3]],
    ["sum", [2]],
    ["mean_with_sample_weight", [1]],
    ["none", [2, 0, 0, 0]],
  ] as const)("reduces weights and a mask by %s as Keras does", (reduction, expected) => {
    const parts = (): LossParts => ({
      reduction,
      weights: tf.tensor2d([[2], [0]]),
      mask: tf.tensor2d([[1, 0], [1, 1]]), // prettier-ignore
    });
    const values = reduced([[1, 2], [3, 4]], parts); // prettier-ignore
    values.forEach((value, i) => expect(value).toBeCloseTo(expected[i]!, 5));
    expect(values).toHaveLength(expected.length);
  });

  it("is 0 where all is masked, or nothing has a weight", () => {
    tf.tidy(() => {
      expect(reduceLoss("loss", tf.ones([2, 3]), { mask: tf.zeros([2, 3]) }).dataSync()[0]).toBe(0);
      expect(reduceLoss("loss", tf.ones([2, 3])).dataSync()[0]).toBe(1);
      const nothing = { weights: tf.zeros([2]), reduction: "mean_with_sample_weight" } as const;
      expect(reduceLoss("loss", tf.ones([2]), nothing).dataSync()[0]).toBe(0);
    });
  });

  it("has all reductions of Keras", () => {
    expect(reductions).toEqual(["sum_over_batch_size", "mean", "sum", "mean_with_sample_weight", "none"]);
  });
});

describe("byMask", () => {
  it("takes the mean of all that a step has", () => {
    tf.tidy(() => {
      const values = byMask("loss", tf.tensor3d([[[1, 3], [2, 4]]]), tf.ones([1, 2])); // prettier-ignore
      expect(Array.from(values.dataSync())).toEqual([2, 3]);
    });
  });
});

describe("toFloats", () => {
  it("makes numbers of what is true", () => {
    tf.tidy(() => expect(toFloats(tf.tensor1d([true, false], "bool")).dtype).toBe("float32"));
  });
});
