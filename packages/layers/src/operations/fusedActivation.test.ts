import * as tf from "@tensorflow/tfjs-core";
import "@tensorflow/tfjs-layers"; // registers the gradients
import { useBackend } from "@seqloom/backend";
import { expectClose } from "@seqloom/testing";
import { activate, type ActivationName } from "./activate.js";
import { FUSED_ACTIVATIONS } from "./fusedActivation.js";

beforeAll(() => useBackend("cpu"));

describe("FUSED_ACTIVATIONS", () => {
  it.each(Object.keys(FUSED_ACTIVATIONS) as ActivationName[])("%s is the one of activate, gradient too", (name) => {
    const { apply, gradient } = FUSED_ACTIVATIONS[name]!;
    const x = tf.tensor2d([-3, -0.5, 0.1, 2, 90, -90], [2, 3]);
    const dy = tf.tensor2d([1, 2, -3, 4, 5, 6], [2, 3]);
    const { value, grad } = tf.valueAndGrad((given) => activate(name, tf.mul(given, 1)))(x, dy);
    const y = Float32Array.from(x.dataSync());
    apply(y, 3);
    expectClose(y, value.dataSync());
    const dx = new Float32Array(6);
    gradient(dx, dy.dataSync<"float32">(), y, 3);
    expectClose(dx, grad.dataSync());
  });

  it.each(Object.keys(FUSED_ACTIVATIONS))("%s passes NaN on", (name) => {
    const y = Float32Array.of(NaN, 1);
    FUSED_ACTIVATIONS[name]!.apply(y, 2);
    expect(y[0]).toBeNaN();
  });
});
