import * as tf from "@tensorflow/tfjs-core";
import type { Tensor } from "@tensorflow/tfjs-core";
import { useBackend } from "@seqloom/backend";
import { itAnswersAsKeras } from "../testing/layerCalls.js";
import { itBehavesAsALayer } from "../testing/layerSuite.js";
import { relu } from "./ReLU.js";

describe("ReLU", () => {
  beforeAll(async () => void (await useBackend("cpu")));

  itAnswersAsKeras("ReLU");
  const all = { maxValue: 2, negativeSlope: 0.1, threshold: 1 };
  itBehavesAsALayer({ make: (options) => relu({ ...all, ...options }), inputShape: [5, 2] });

  it("bends at the threshold and ends at the largest value", () => {
    const output = relu(all).apply(tf.tensor1d([-1, 0, 1.5, 3])) as Tensor;
    expect(Array.from(output.dataSync())).toEqual([Math.fround(-0.2), Math.fround(-0.1), 1.5, 2]);
  });

  it("refuses wrong options", () => {
    expect(() => relu({ maxValue: -1 })).toThrow("ReLU: maxValue must be a number of 0 or more, or null, got -1.");
    expect(() => relu({ negativeSlope: -1 })).toThrow("ReLU: negativeSlope must be a number of 0 or more, got -1.");
  });
});
