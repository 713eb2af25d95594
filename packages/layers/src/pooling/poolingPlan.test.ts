import * as tf from "@tensorflow/tfjs-core";
import type { Tensor } from "@tensorflow/tfjs-core";
import "@tensorflow/tfjs-layers"; // registers the gradients
import { useBackend } from "@seqloom/backend";
import { expectClose } from "@seqloom/testing";
import { AveragePooling1D } from "./AveragePooling1D.js";
import { GlobalAveragePooling1D } from "./GlobalAveragePooling1D.js";
import { GlobalMaxPooling1D } from "./GlobalMaxPooling1D.js";
import { MaxPooling1D } from "./MaxPooling1D.js";
import { runPlanSteps } from "../testing/runPlanSteps.js";

const waves = (length: number, seed = 1) => Float32Array.from({ length }, (_, i) => Math.sin(seed + i * 1.7));
const shape = [2, 7, 5] as const;
const values = waves(70);

/** Output, shape and gradient of a layer on tensors. */
function onTensors(layer: { apply(input: never, settings?: object): unknown }, mask?: Uint8Array) {
  return tf.tidy(() => {
    const settings = mask && { mask: tf.tensor2d(mask, [2, 7], "bool") };
    const apply = (x: Tensor) => layer.apply(x as never, settings) as Tensor;
    const x = tf.tensor(values, [...shape]);
    const y = apply(x);
    const loss = (a: Tensor) => tf.sum(tf.mul(apply(a), tf.tensor(waves(y.size, 2), y.shape)));
    return { output: y.dataSync(), shape: y.shape, gradient: tf.grad(loss)(x).dataSync() };
  });
}

describe.each([
  ["windowPoolingPlan", () => new MaxPooling1D({ poolSize: 3, strides: 2, padding: "same" })],
  ["windowPoolingPlan", () => new AveragePooling1D({ poolSize: 2 })],
  ["globalPoolingPlan", () => new GlobalMaxPooling1D()],
  ["globalPoolingPlan", () => new GlobalAveragePooling1D({ keepdims: true })],
])("%s", (_, make) => {
  beforeAll(async () => void (await useBackend("cpu")));

  it("gives what the layer gives on tensors", () => {
    const expected = onTensors(make());
    const pass = runPlanSteps(make(), { shape, values }, (size) => waves(size, 2));
    expect(pass.shape).toEqual(expected.shape);
    expectClose(pass.output, expected.output, { absolute: 1e-7, relative: 0 });
    expectClose(pass.gradient!, expected.gradient, { absolute: 1e-7, relative: 0 });
  });
});

describe("globalPoolingPlan", () => {
  it("takes the mean of the steps that the mask of the input lets through", () => {
    const mask = Uint8Array.from({ length: 14 }, (_, place) => (place % 3 === 0 ? 0 : 1));
    const expected = onTensors(new GlobalAveragePooling1D(), mask);
    const pass = runPlanSteps(new GlobalAveragePooling1D(), { shape, values, mask }, (size) => waves(size, 2));
    expectClose(pass.output, expected.output, { absolute: 1e-7, relative: 0 });
    expectClose(pass.gradient!, expected.gradient, { absolute: 1e-7, relative: 0 });
  });
});
