import * as tf from "@tensorflow/tfjs-core";
import { useBackend } from "@seqloom/backend";
import { expectClose, expectNoTensorLeft } from "@seqloom/testing";
import { isLoss, makeLoss } from "./makeLoss.js";

beforeAll(() => useBackend("cpu"));

describe("makeLoss", () => {
  it("gives a function that reduces, and one for the values of the samples", async () => {
    const loss = makeLoss("mean_absolute_error", { reduction: "mean" });
    const [yTrue, yPred] = [tf.tensor2d([[1], [2]]), tf.tensor2d([[2], [5]])];
    await expectNoTensorLeft(() =>
      tf.tidy(() => {
        expect(loss(yTrue, yPred).dataSync()[0]).toBe(2);
        expect(loss(yTrue, yPred, tf.tensor1d([1, 0])).dataSync()[0]).toBe(0.5);
        expectClose(loss.values(yTrue, yPred).dataSync(), [1, 3]);
      }),
    );
  });

  it("takes its name from the formula, or from the caller", () => {
    expect(makeLoss("huber", { reduction: "sum" }).name).toBe("huber");
    expect(makeLoss("huber", { reduction: "sum", name: "near" }).name).toBe("near");
  });

  it("does not count a class that is ignored, as in Keras", () => {
    const loss = makeLoss("sparse_categorical_crossentropy", { reduction: "mean", ignoreClass: 0 });
    const value = tf.tidy(() => loss(tf.tensor1d([0, 1]), tf.tensor2d([[0.5, 0.5], [0.5, 0.5]])).dataSync()[0]!); // prettier-ignore
    expect(value).toBeCloseTo(Math.LN2, 6); // the mean over the one that counts
  });

  it("refuses weights that do not go with the values", () => {
    const loss = makeLoss("mean_squared_error", { reduction: "mean" });
    tf.tidy(() => {
      expect(() => loss(tf.ones([2, 3, 1]), tf.ones([2, 3, 1]), tf.ones([2]))).toThrow(
        "fit: sampleWeight must be one for each value of mean_squared_error, [2, 3], got [2]. One weight for all of a row has the shape [2, 1].",
      );
    });
  });
});

describe("isLoss", () => {
  it("knows a loss from a function", () => {
    expect(isLoss(makeLoss("poisson", { reduction: "sum" }))).toBe(true);
    expect(isLoss(() => tf.scalar(0))).toBe(false);
  });
});
