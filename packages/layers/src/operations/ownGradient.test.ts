import * as tf from "@tensorflow/tfjs-core";
import { useBackend } from "@seqloom/backend";
import { expectNoTensorLeft } from "@seqloom/testing";
import { ownGradient } from "./ownGradient.js";

describe("ownGradient", () => {
  beforeAll(async () => void (await useBackend("cpu")));

  it("uses the gradient that it is given, with what was saved for it", async () => {
    const product = (a: tf.Tensor, b: tf.Tensor) =>
      ownGradient([a, b], (save) => {
        save([a, b]);
        return {
          value: tf.mul(a, b),
          gradFunc: (dy: tf.Tensor, [x, y]: tf.Tensor[]) => [tf.mul(dy, y!), tf.mul(tf.mul(dy, x!), 100)],
        };
      });
    await expectNoTensorLeft(() =>
      tf.tidy(() => {
        const { value, grads } = tf.valueAndGrads(product)([tf.scalar(3), tf.scalar(5)]);
        expect([value, ...grads].map((tensor) => tensor.dataSync()[0])).toEqual([15, 5, 300]);
      }),
    );
  });
});
