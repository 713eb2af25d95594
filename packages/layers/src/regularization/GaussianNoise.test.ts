import * as tf from "@tensorflow/tfjs-core";
import type { Tensor } from "@tensorflow/tfjs-core";
import { useBackend } from "@seqloom/backend";
import { itAnswersAsKeras } from "../testing/layerCalls.js";
import { itBehavesAsALayer } from "../testing/layerSuite.js";
import { gaussianNoise } from "./GaussianNoise.js";

const train = (layer: ReturnType<typeof gaussianNoise>, x: Tensor) =>
  Array.from((layer.apply(x, { training: true }) as Tensor).dataSync());

describe("GaussianNoise", () => {
  beforeAll(async () => void (await useBackend("cpu")));

  itAnswersAsKeras("GaussianNoise");
  itBehavesAsALayer({ make: (options) => gaussianNoise({ stddev: 0.5, seed: 1, ...options }), inputShape: [5, 2] });

  it("adds noise in training, another one in each call, the same on every backend", async () => {
    const calls = () => {
      const layer = gaussianNoise({ stddev: 0.25, seed: 1 });
      return [train(layer, tf.zeros([40, 50])), train(layer, tf.zeros([40, 50]))];
    };
    const [first, second] = calls();
    const variance = first!.reduce((sum, value) => sum + value ** 2, 0) / 2000;
    expect(Math.abs(Math.sqrt(variance) - 0.25)).toBeLessThan(4 * (0.25 / Math.sqrt(4000))); // four standard errors
    expect(second).not.toEqual(first);
    await useBackend("wasm");
    expect(calls()).toEqual([first, second]);
    await useBackend("cpu");
  });

  it("lets gradients through as they are", () => {
    const layer = gaussianNoise({ stddev: 0.5, seed: 1 });
    const grad = tf.grad((x: Tensor) => layer.apply(x, { training: true }) as Tensor)(tf.ones([5]));
    expect(Array.from(grad.dataSync())).toEqual([1, 1, 1, 1, 1]);
  });

  it("refuses wrong options", () => {
    expect(() => gaussianNoise({ stddev: 2 })).toThrow("GaussianNoise: stddev must be a number from 0 to 1, got 2.");
  });
});
