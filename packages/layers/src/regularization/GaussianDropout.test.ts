import * as tf from "@tensorflow/tfjs-core";
import type { Tensor } from "@tensorflow/tfjs-core";
import { useBackend } from "@seqloom/backend";
import { itAnswersAsKeras } from "../testing/layerCalls.js";
import { itBehavesAsALayer } from "../testing/layerSuite.js";
import { gaussianDropout } from "./GaussianDropout.js";

describe("GaussianDropout", () => {
  beforeAll(async () => void (await useBackend("cpu")));

  itAnswersAsKeras("GaussianDropout");
  itBehavesAsALayer({ make: (options) => gaussianDropout({ rate: 0.5, seed: 1, ...options }), inputShape: [5, 2] });

  it("multiplies by noise in training, and gradients by the same", () => {
    const layer = gaussianDropout({ rate: 0.2, seed: 1 });
    const run = (x: Tensor) => layer.apply(x, { training: true }) as Tensor;
    const { value, grad } = tf.valueAndGrad(run)(tf.ones([40, 50]));
    const noise = Array.from(value.dataSync());
    expect(Array.from(grad.dataSync())).toEqual(noise);
    const mean = noise.reduce((sum, number) => sum + number, 0) / 2000;
    const variance = noise.reduce((sum, number) => sum + (number - 1) ** 2, 0) / 2000;
    expect(Math.abs(mean - 1)).toBeLessThan(4 * (0.5 / Math.sqrt(2000))); // four standard errors
    expect(Math.abs(Math.sqrt(variance) - 0.5)).toBeLessThan(4 * (0.5 / Math.sqrt(4000)));
  });

  it("refuses wrong options", () => {
    expect(() => gaussianDropout({ rate: 1 })).toThrow(
      "GaussianDropout: rate must be a number from 0 to below 1, got 1.",
    );
  });
});
