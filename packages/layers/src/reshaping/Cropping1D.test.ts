import * as tf from "@tensorflow/tfjs-core";
import type { Tensor } from "@tensorflow/tfjs-core";
import { input } from "@tensorflow/tfjs-layers";
import { useBackend } from "@seqloom/backend";
import { itAnswersAsKeras } from "../testing/layerCalls.js";
import { itBehavesAsALayer } from "../testing/layerSuite.js";
import { cropping1d } from "./Cropping1D.js";

describe("Cropping1D", () => {
  beforeAll(async () => void (await useBackend("cpu")));

  itAnswersAsKeras("Cropping1D");
  itBehavesAsALayer({ make: (options) => cropping1d({ cropping: [0, 2], ...options }), inputShape: [5, 2] });

  it("cuts steps off the ends", () => {
    const output = cropping1d({ cropping: [0, 2] }).apply(tf.tensor3d([1, 2, 3], [1, 3, 1])) as Tensor;
    expect([output.shape, Array.from(output.dataSync())]).toEqual([[1, [1].length, 1], [1]]);
    expect(cropping1d({ cropping: [0, 2] }).apply(input({ shape: [null, 4] }))).toMatchObject({
      shape: [null, null, 4],
    });
  });

  it("refuses wrong options and shapes with one clear error", () => {
    expect(() => cropping1d({ cropping: -1 })).toThrow(
      "Cropping1D: cropping must be an integer of 0 or more, or a list of two, got -1.",
    );
    expect(() => cropping1d({ name: "steps" }).apply(tf.ones([1, 3]))).toThrow(
      "Cropping1D: input of steps must be of shape [batch, steps, features], got [1, 3].",
    );
    expect(() => cropping1d({ cropping: [1, 2], name: "steps" }).apply(tf.ones([1, 3, 2]))).toThrow(
      "Cropping1D: input of steps must be of more than 3 steps, got [1, 3, 2].",
    );
  });
});
