import * as tf from "@tensorflow/tfjs-core";
import type { Tensor } from "@tensorflow/tfjs-core";
import "@tensorflow/tfjs-layers"; // it registers the gradients
import { useBackend } from "@seqloom/backend";
import { withoutGradient } from "./withoutGradient.js";

describe("withoutGradient", () => {
  beforeAll(async () => void (await useBackend("cpu")));

  it("is a constant to the gradient, also where tfjs has none", () => {
    const scaled = (x: Tensor) => tf.mul(x, withoutGradient(() => tf.cumprod(x))); // prettier-ignore
    const { value, grad } = tf.valueAndGrad(scaled)(tf.tensor1d([3, 4]));
    expect(Array.from(value.dataSync())).toEqual([9, 48]);
    expect(Array.from(grad.dataSync())).toEqual([3, 12]);
    expect(() => tf.grad((x) => tf.mul(x, tf.cumprod(x)))(tf.tensor1d([3, 4]))).toThrow("not found for Cumprod");
  });
});
