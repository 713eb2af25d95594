import * as tf from "@tensorflow/tfjs-core";
import type { Tensor } from "@tensorflow/tfjs-core";
import { useBackend } from "@seqloom/backend";
import { attention } from "./Attention.js";
import { itAnswersAsKeras } from "../testing/layerCalls.js";
import { itBehavesAsAMerge } from "../testing/mergeSuite.js";

describe("Attention", () => {
  beforeAll(async () => void (await useBackend("cpu")));

  itAnswersAsKeras("Attention");
  itBehavesAsAMerge({ make: (options) => attention({ useScale: true, ...options }) });

  it("gives the values whose keys fit the query", () => {
    const query = tf.tensor3d([100, 0], [1, 1, 2]);
    const keys = tf.tensor3d([0, 1, 1, 0, -1, 0], [1, 3, 2]);
    const values = tf.tensor3d([5, 7, 9], [1, 3, 1]);
    const [output, scores] = attention().apply([query, values, keys], { returnAttentionScores: true }) as Tensor[];
    expect([output!, scores!].map((tensor) => tensor.arraySync())).toEqual([[[[7]]], [[[0, 1, 0]]]]);
  });

  it("drops scores in training alone, by its seed", () => {
    const layer = attention({ dropout: 0.5, seed: 1 });
    const [query, value] = [tf.ones([1, 40, 2]), tf.ones([1, 50, 2])];
    const run = (training: boolean) => Array.from((layer.apply([query, value], { training }) as Tensor).dataSync());
    const dropped = run(true);
    expect(new Set(run(false).map((number) => number.toFixed(4)))).toEqual(new Set(["1.0000"]));
    expect(new Set(dropped).size).toBeGreaterThan(5);
    const mean = dropped.reduce((sum, number) => sum + number, 0) / dropped.length;
    expect(Math.abs(mean - 1)).toBeLessThan(4 * Math.sqrt(1 / 50 / 40)); // four standard errors
  });

  it("refuses wrong options with one clear error", () => {
    expect(() => attention({ dropout: 2 })).toThrow("Attention: dropout must be a number from 0 to 1, got 2.");
    expect(() => attention({ useScale: 1 as never })).toThrow("Attention: useScale must be true or false, got 1.");
  });
});
