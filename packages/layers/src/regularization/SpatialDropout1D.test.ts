import * as tf from "@tensorflow/tfjs-core";
import type { Tensor } from "@tensorflow/tfjs-core";
import { useBackend } from "@seqloom/backend";
import { itBehavesAsALayer } from "../testing/layerSuite.js";
import { spatialDropout1d } from "./SpatialDropout1D.js";

describe("SpatialDropout1D", () => {
  beforeAll(async () => void (await useBackend("cpu")));

  itBehavesAsALayer({ make: (options) => spatialDropout1d({ rate: 0.5, seed: 1, ...options }), inputShape: [5, 2] });

  it("drops a feature at all steps or at none", () => {
    const layer = spatialDropout1d({ rate: 0.25, seed: 1 });
    const output = layer.apply(tf.ones([30, 4, 20]), { training: true }) as Tensor;
    const values = Array.from(output.dataSync());
    expect(new Set(values)).toEqual(new Set([0, Math.fround(1 / 0.75)]));
    const first = tf.slice(output, [0, 0, 0], [30, 1, 20]);
    expect(values).toEqual(Array.from(tf.tile(first, [1, 4, 1]).dataSync()));
    const dropped = values.filter((value) => value === 0).length / values.length;
    expect(Math.abs(dropped - 0.25)).toBeLessThan(4 * Math.sqrt((0.25 * 0.75) / 600)); // four standard errors
  });

  it("changes nothing outside of training", () => {
    const output = spatialDropout1d({ rate: 0.9 }).apply(tf.ones([2, 3, 4])) as Tensor;
    expect(new Set(output.dataSync())).toEqual(new Set([1]));
  });

  it("refuses wrong options and shapes", () => {
    expect(() => spatialDropout1d({ rate: -1 })).toThrow(
      "SpatialDropout1D: rate must be a number from 0 to 1, got -1.",
    );
    expect(() => spatialDropout1d({ rate: 0.5, name: "drop" }).apply(tf.ones([2, 3]))).toThrow(
      "SpatialDropout1D: input of drop must be of shape [batch, steps, features], got [2, 3].",
    );
  });
});
