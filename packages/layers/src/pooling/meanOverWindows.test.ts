import fc from "fast-check";
import * as tf from "@tensorflow/tfjs-core";
import type { Tensor3D } from "@tensorflow/tfjs-core";
import "@tensorflow/tfjs-layers"; // it registers the gradients
import { useBackend } from "@seqloom/backend";
import { setSharedKernels, sharedKernels } from "@seqloom/kernels";
import { expectClose, expectNoTensorLeft } from "@seqloom/testing";
import { meanOverWindows } from "./meanOverWindows.js";
import { placeWindows, type StepWindow } from "../operations/stepWindow.js";

const window = (part: Partial<StepWindow>): StepWindow => ({
  size: 2,
  strides: 2,
  dilationRate: 1,
  padding: "valid",
  ...part,
});

describe.each(["cpu", "wasm"] as const)("meanOverWindows on %s", (backend) => {
  beforeAll(async () => void (await useBackend(backend)));

  it("takes the mean of what is there, and spreads the gradient over it", () => {
    const x = tf.tensor3d([1, 3, 5, 9, 7], [1, 5, 1]);
    const dy = tf.tensor3d([10, 20, 30], [1, 3, 1]);
    const { value, grad } = tf.valueAndGrad((y) => meanOverWindows(y as Tensor3D, window({ padding: "same" })))(x, dy);
    expect(Array.from(value.dataSync())).toEqual([2, 7, 7]);
    expect(Array.from(grad.dataSync())).toEqual([5, 5, 10, 10, 30]);
  });

  it("gives NaN for a window that has one", () => {
    const x = tf.tensor3d([1, NaN, 2, 1], [1, 4, 1]);
    expect(Array.from(meanOverWindows(x, window({})).dataSync())).toEqual([NaN, 1.5]);
  });

  it("gives the same without kernels, in plain loops", () => {
    const kernels = sharedKernels();
    const results = [kernels, undefined].map((loaded) => {
      setSharedKernels(loaded);
      const x = tf.tensor3d([1, 5, -3, 4, 4, 4, 0, 2, 9, -1, 7, 3], [2, 3, 2]);
      const overlapping = window({ size: 2, strides: 1, padding: "same" });
      const { value, grad } = tf.valueAndGrad((y) => meanOverWindows(y as Tensor3D, overlapping))(x);
      return [...value.dataSync(), ...grad.dataSync()];
    });
    setSharedKernels(kernels);
    expect(results[1]).toEqual(results[0]);
  });

  it("leaves no tensor behind", async () => {
    const x = tf.ones<tf.Rank.R3>([2, 5, 3]);
    await expectNoTensorLeft(() =>
      tf
        .grad((y) => meanOverWindows(y as Tensor3D, window({})))(x)
        .dispose(),
    );
  });
});

describe("meanOverWindows", () => {
  it("agrees with tfjs's own on cpu, gradient too", async () => {
    await useBackend("cpu");
    const small = fc.integer({ min: 1, max: 4 });
    const padding = fc.constantFrom("valid" as const, "same" as const);
    const windows = fc.record({ size: small, strides: small, padding });
    fc.assert(
      fc.property(windows, fc.tuple(small, fc.integer({ min: 1, max: 9 }), small), (part, shape) => {
        fc.pre(placeWindows(window(part), shape[1]).windows > 0);
        tf.tidy(() => {
          const x = tf.randomNormal(shape);
          const results = [true, false].map((loops) => {
            const { value, grad } = tf.valueAndGrad((y) => {
              const pooled = meanOverWindows(y as Tensor3D, window(part), loops);
              return tf.sum(tf.mul(pooled, tf.reshape(tf.cos(tf.range(0, pooled.size)), pooled.shape)));
            })(x);
            return { value: value.dataSync(), grad: grad.dataSync() };
          });
          expectClose(results[0]!.value, results[1]!.value);
          expectClose(results[0]!.grad, results[1]!.grad);
        });
      }),
      { numRuns: 30 },
    );
  });
});
