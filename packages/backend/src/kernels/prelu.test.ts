import * as tf from "@tensorflow/tfjs-core";
import "@tensorflow/tfjs-layers"; // registers tfjs's gradients
import fc from "fast-check";
import { expectClose } from "@seqloom/testing";
import { runKernel } from "../testing/runKernel.js";
import { trialNumbers } from "../testing/windowTrials.js";
import { useBackend } from "../start/useBackend.js";

const small = () => fc.integer({ min: 1, max: 4 });

describe("prelu on wasm", () => {
  beforeAll(async () => {
    await useBackend("wasm");
  });

  it("takes a slope for each step, shared by its features", () => {
    const x = tf.tensor3d([-1, 1, -2, -2], [1, 2, 2]);
    expect(tf.prelu(x, tf.tensor3d([10, 100], [1, 2, 1])).arraySync()).toEqual([[[-10, 1], [-200, -200]]]); // prettier-ignore
  });

  it("agrees with x or alpha x, one by one, whatever axes are shared", () => {
    fc.assert(
      fc.property(fc.array(small(), { minLength: 1, maxLength: 4 }), fc.nat(15), fc.nat(), (shape, shared, seed) => {
        const alphaShape = shape.map((size, axis) => ((shared >> axis) & 1 ? 1 : size));
        const x = trialNumbers(product(shape), seed);
        const alpha = trialNumbers(product(alphaShape), seed + 1);
        const expected = x.map((value, place) => {
          let rest = place;
          let [from, step] = [0, 1];
          for (let axis = shape.length - 1; axis >= 0; axis--) {
            if (alphaShape[axis] !== 1) from += (rest % shape[axis]!) * step;
            step *= alphaShape[axis]!;
            rest = Math.floor(rest / shape[axis]!);
          }
          return value > 0 ? value : alpha[from]! * value;
        });
        const { values, ...info } = runKernel("Prelu", { x: [x, shape], alpha: [alpha, alphaShape] });
        expect(info).toEqual({ shape, dtype: "float32" });
        expectClose(values, expected, { absolute: 1e-7 });
      }),
    );
  });

  it("leaves NaN as it is", () => {
    const alpha = tf.tensor2d([1, 2], [2, 1]);
    expect(Array.from(tf.prelu(tf.tensor2d([NaN, 1, NaN, -1], [2, 2]), alpha).dataSync())).toEqual([NaN, 1, NaN, -2]);
  });
});

function product(shape: readonly number[]): number {
  return shape.reduce((size, length) => size * length, 1);
}
