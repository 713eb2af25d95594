import * as tf from "@tensorflow/tfjs-core";
import "@tensorflow/tfjs-layers"; // it registers the gradients
import { useBackend } from "@seqloom/backend";
import { expectClose } from "@seqloom/testing";
import { activate, type ActivationName } from "./activate.js";
import { SMOOTH_ACTIVATIONS } from "./smoothActivations.js";

describe.each(["cpu", "wasm"] as const)("SMOOTH_ACTIVATIONS on %s", (backend) => {
  beforeAll(async () => void (await useBackend(backend)));

  it.each(Object.keys(SMOOTH_ACTIVATIONS))("is what tfjs computes, and its slope: %s", (name) => {
    const x = tf.tensor2d([-3, -0.5, 0.25, 2], [2, 2]);
    const weights = tf.tensor2d([1, -2, 3, 0.5], [2, 2]);
    const [smooth, stock] = [SMOOTH_ACTIVATIONS[name]!, (y: tf.Tensor) => activate(name as ActivationName, y)].map(
      (f) => [f(x), tf.grad((y: tf.Tensor) => tf.sum(tf.mul(f(y), weights)))(x)] as const,
    );
    expectClose(smooth![0].dataSync(), stock![0].dataSync());
    expectClose(smooth![1].dataSync(), stock![1].dataSync());
  });

  it("has slopes of slopes: of tanh -2 tanh (1 - tanh²), of a sigmoid s (1 - s) (1 - 2 s)", () => {
    const curve = (name: string, x: number) => {
      const f = SMOOTH_ACTIVATIONS[name]!;
      const slope = tf.grad((y) => f(y));
      return tf
        .grad((y) => slope(y))(tf.scalar(x))
        .dataSync()[0]!;
    };
    const [t, s] = [Math.tanh(0.5), 1 / (1 + Math.exp(-0.5))];
    expect(curve("tanh", 0.5)).toBeCloseTo(-2 * t * (1 - t * t), 6);
    expect(curve("sigmoid", 0.5)).toBeCloseTo(s * (1 - s) * (1 - 2 * s), 6);
    expect(curve("exponential", 0.5)).toBeCloseTo(Math.exp(0.5), 5);
    expect(curve("elu", -0.5)).toBeCloseTo(Math.exp(-0.5), 6);
  });
});
