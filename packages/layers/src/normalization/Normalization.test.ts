import * as tf from "@tensorflow/tfjs-core";
import type { Tensor } from "@tensorflow/tfjs-core";
import { useBackend } from "@seqloom/backend";
import { itAnswersAsKeras } from "../testing/layerCalls.js";
import { itBehavesAsALayer } from "../testing/layerSuite.js";
import { normalization } from "./Normalization.js";

const numbers = (tensor: unknown) => Array.from((tensor as Tensor).dataSync());
const rows = { data: Float32Array.of(0, 7, 2, 9, 0, 7, 2, 9), shape: [4, 2] };

describe("Normalization", () => {
  beforeAll(async () => void (await useBackend("cpu")));

  itAnswersAsKeras("Normalization");
  itBehavesAsALayer({ make: (options) => normalization(options), inputShape: [5, 2] });
  describe("by given numbers", () => {
    itBehavesAsALayer({
      make: (options) => normalization({ mean: [1, 2], variance: [4, 1], ...options }),
      inputShape: [5, 2],
    });
  });

  it("adapts to an array, a tensor or batches alike, and forgets what was before", () => {
    const layer = normalization();
    const half = { data: rows.data.slice(0, 2), shape: [1, 2] };
    const rest = tf.tensor2d(rows.data.slice(2), [3, 2]);
    for (const data of [rows, tf.tensor2d(rows.data, [4, 2]), [half, rest]]) {
      layer.adapt({ data: Float32Array.of(50, 60), shape: [1, 2] });
      layer.adapt(data);
      expect(layer.getWeights().map(numbers)).toEqual([[1, 8], [1, 1], [0]]);
    }
    expect(numbers(layer.apply(tf.tensor2d([[0, 9]])))).toEqual([-1, 1]);
    expect(layer.trainableWeights).toEqual([]);
  });

  it("leaves no tensor behind when it adapts", () => {
    const layer = normalization();
    layer.adapt(rows);
    const before = tf.memory().numTensors;
    layer.adapt(rows);
    expect(tf.memory().numTensors).toBe(before);
  });

  it("refuses wrong options, shapes and data with one clear error", () => {
    expect(() => normalization({ axis: 0.5 })).toThrow(
      "Normalization: axis must be an integer, a list of different ones",
    );
    expect(() => normalization({ mean: 1 })).toThrow("Normalization: variance must be given where mean is, got null.");
    expect(() => normalization({ variance: 1 })).toThrow(
      "Normalization: variance must be left out where mean is, got 1.",
    );
    expect(() => normalization({ mean: [1], variance: [1, 2] })).toThrow("variance must be of the shape [1] of mean");
    expect(() => normalization({ axis: null, mean: [1], variance: [1] })).toThrow("mean must be of rank 0 or less");
    const layer = normalization({ name: "scale" });
    layer.adapt(rows);
    expect(() => layer.apply(tf.ones([1, 3]))).toThrow(
      "Normalization: input of scale must be of size 2 along axis -1, got [1, 3].",
    );
    expect(() => layer.adapt([])).toThrow("Normalization: data must be one batch or more, got [].");
    expect(() => layer.adapt({ data: [1], shape: [1] } as never)).toThrow("Normalization: data must be an NdArray");
    expect(() => normalization({ mean: 1, variance: 1 }).adapt(rows)).toThrow(
      "Normalization: adapt must be left out where mean and variance are given",
    );
  });
});
