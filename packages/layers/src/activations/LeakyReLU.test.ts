import * as tf from "@tensorflow/tfjs-core";
import type { Tensor } from "@tensorflow/tfjs-core";
import { useBackend } from "@seqloom/backend";
import { layerFromKeras } from "../fromKeras/layerFromKeras.js";
import { itAnswersAsKeras } from "../testing/layerCalls.js";
import { itBehavesAsALayer } from "../testing/layerSuite.js";
import { leakyRelu } from "./LeakyReLU.js";

describe("LeakyReLU", () => {
  beforeAll(async () => void (await useBackend("cpu")));

  itAnswersAsKeras("LeakyReLU");
  itBehavesAsALayer({ make: (options) => leakyRelu(options), inputShape: [5, 2] });

  it("makes negative numbers small", () => {
    const output = leakyRelu({ negativeSlope: 0.5 }).apply(tf.tensor1d([-2, 0, 3])) as Tensor;
    expect(Array.from(output.dataSync())).toEqual([-1, 0, 3]);
  });

  it("reads the slope of Keras 2 and tfjs, which call it alpha", () => {
    const layer = layerFromKeras({ class_name: "LeakyReLU", config: { alpha: 0.25 } }, { kerasVersion: 2 });
    expect(layer.getConfig()).toMatchObject({ negativeSlope: 0.25 });
  });

  it("refuses a negative slope", () => {
    expect(() => leakyRelu({ negativeSlope: -1 })).toThrow("LeakyReLU: negativeSlope must be a number of 0 or more");
  });
});
