import * as tf from "@tensorflow/tfjs-core";
import type { Tensor } from "@tensorflow/tfjs-core";
import { useBackend } from "@seqloom/backend";
import { itAnswersAsKeras } from "../testing/layerCalls.js";
import { itBehavesAsALayer } from "../testing/layerSuite.js";
import { softmax } from "./Softmax.js";

describe("Softmax", () => {
  beforeAll(async () => void (await useBackend("cpu")));

  itAnswersAsKeras("Softmax");
  itBehavesAsALayer({ make: (options) => softmax({ axis: [1, 2], ...options }), inputShape: [5, 2] });

  it("leaves out what a mask hides", () => {
    const mask = tf.tensor2d([[1, 1, 0]], undefined, "bool");
    const output = softmax().apply(tf.tensor2d([[3, 3, 9]]), { mask }) as Tensor;
    expect(Array.from(output.dataSync())).toEqual([0.5, 0.5, 0]);
  });

  it("refuses wrong options, shapes and masks with one clear error", () => {
    expect(() => softmax({ axis: [] })).toThrow(
      "Softmax: axis must be an integer, or a list of different ones, got [].",
    );
    const layer = softmax({ axis: 2, name: "shares" });
    expect(() => layer.apply(tf.ones([1, 3]))).toThrow(
      "input of shares must be of a shape that has axis 2, got [1, 3].",
    );
    expect(() => layer.apply(tf.ones([1, 3, 4]), { mask: tf.ones([1, 3], "bool") })).toThrow(
      "Softmax: mask of shares must be of shape [3, 4], got [1, 3].",
    );
  });
});
