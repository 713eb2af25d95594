import * as tf from "@tensorflow/tfjs-core";
import type { Tensor } from "@tensorflow/tfjs-core";
import { input } from "@tensorflow/tfjs-layers";
import { useBackend } from "@seqloom/backend";
import { itAnswersAsKeras } from "../testing/layerCalls.js";
import { itBehavesAsALayer } from "../testing/layerSuite.js";
import { zeroPadding1d } from "./ZeroPadding1D.js";

describe("ZeroPadding1D", () => {
  beforeAll(async () => void (await useBackend("cpu")));

  itAnswersAsKeras("ZeroPadding1D");
  itBehavesAsALayer({
    make: (options) => zeroPadding1d({ padding: [0, 2], ...options }),
    inputShape: [5, 2],
    addsZeros: true,
  });

  it("puts zeros at the ends", () => {
    const output = zeroPadding1d({ padding: [0, 2] }).apply(tf.tensor3d([1, 2, 3], [1, 3, 1])) as Tensor;
    expect([output.shape, Array.from(output.dataSync())]).toEqual([
      [1, [1, 2, 3, 0, 0].length, 1],
      [1, 2, 3, 0, 0],
    ]);
    expect(zeroPadding1d({ padding: [0, 2] }).apply(input({ shape: [null, 4] }))).toMatchObject({
      shape: [null, null, 4],
    });
  });

  it("refuses wrong options and shapes with one clear error", () => {
    expect(() => zeroPadding1d({ padding: -1 })).toThrow(
      "ZeroPadding1D: padding must be an integer of 0 or more, or a list of two, got -1.",
    );
    expect(() => zeroPadding1d({ name: "steps" }).apply(tf.ones([1, 3]))).toThrow(
      "ZeroPadding1D: input of steps must be of shape [batch, steps, features], got [1, 3].",
    );
  });
});
