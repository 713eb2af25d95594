import * as tf from "@tensorflow/tfjs-core";
import type { Tensor } from "@tensorflow/tfjs-core";
import { useBackend } from "@seqloom/backend";
import { expectClose } from "@seqloom/testing";
import { NormalizationLayer } from "./NormalizationLayer.js";
import { NORMALIZATION_OPTIONS } from "./normalizationOptions.js";

/** Takes mean 1 and variance 4 whatever comes. */
class Fixed extends NormalizationLayer<typeof NORMALIZATION_OPTIONS> {
  protected override readonly axes = [-1, 1];

  constructor(options?: object) {
    super("Fixed", NORMALIZATION_OPTIONS, options);
  }

  protected override compute(x: Tensor): Tensor {
    return this.normalize(x, tf.scalar(1), tf.scalar(4));
  }
}

describe("NormalizationLayer", () => {
  beforeAll(async () => void (await useBackend("cpu")));

  it("divides by the deviation, and multiplies and adds weights along its axes", () => {
    const weights = [tf.tensor2d([[1, 10], [100, 1000]]), tf.tensor2d([[0, 0], [0, 5]])]; // prettier-ignore
    const layer = new Fixed({ epsilon: 0, weights });
    const output = layer.apply(tf.fill([2, 2, 2], 3)) as Tensor;
    expectClose(output.dataSync(), [1, 10, 100, 1005, 1, 10, 100, 1005]);
    expect(layer.weights.map(({ shape }) => shape)).toEqual([[2, 2], [2, 2]]); // prettier-ignore
  });
});
