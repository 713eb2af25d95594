import * as tf from "@tensorflow/tfjs-core";
import "@tensorflow/tfjs-layers"; // registers the gradients
import { useBackend } from "@seqloom/backend";
import { formulas } from "./formulas.js";

beforeAll(() => useBackend("cpu"));

/** Value and slopes for one row. */
function of(formula: (yTrue: tf.Tensor, yPred: tf.Tensor) => tf.Tensor, truth: number[], predicted: number[]) {
  return tf.tidy(() => {
    const run = tf.valueAndGrad((p) => tf.sum(formula(tf.tensor2d([truth]), p)));
    const { value, grad } = run(tf.tensor2d([predicted]));
    return { value: value.dataSync()[0]!, slopes: Array.from(grad.dataSync()) };
  });
}

describe("formulas", () => {
  it("are flat where an absolute error is 0", () => {
    expect(of(formulas.mean_absolute_error(), [1, 2], [1, 4]).slopes).toEqual([0, 0.5]);
  });

  // Keras 3.15.1: BinaryFocalCrossentropy(apply_class_balancing=True, alpha=0.3, gamma=1.5, label_smoothing=0.1)
  it("balances the classes of the binary focal crossentropy", () => {
    const formula = formulas.binary_focal_crossentropy({
      ...{ applyClassBalancing: true, alpha: 0.3, gamma: 1.5, labelSmoothing: 0.1 },
    });
    expect(of(formula, [0, 1], [0.2, 0.6]).value).toBeCloseTo(0.0332767181, 6);
  });

  // Keras 3.15.1: CategoricalFocalCrossentropy(alpha=0.5, gamma=1, from_logits=True)
  it("gives the categorical focal crossentropy of Keras", () => {
    const formula = formulas.categorical_focal_crossentropy({ alpha: 0.5, gamma: 1, fromLogits: true });
    expect(of(formula, [0, 1, 0], [1, 2, -1]).value).toBeCloseTo(0.0514121875, 6);
  });
});
