import * as tf from "@tensorflow/tfjs-core";
import { useBackend } from "@seqloom/backend";
import { readMetrics } from "../compile/readMetrics.js";
import type { LossFunction } from "../losses/LossFunction.js";
import { planOutput } from "../testing/planOutput.js";
import { weightedMean } from "../weights/weightedMean.js";
import { OutputMetric } from "./OutputMetric.js";

const column = (values: number[], shape: readonly number[]) =>
  ({ values: Float32Array.from(values), shape, dtype: "float32" }) as const;
const shares = [0.1, 0.2, 0.7, 0.5, 0.25, 0.25];
const oneHot = column([0, 0, 1, 0, 1, 0], [2, 3]);

describe("OutputMetric", () => {
  beforeAll(async () => void (await useBackend()));

  it.each(["acc", "mae", "top_k_categorical_accuracy", "cosine_similarity"])("has the mean of the tape: %s", (name) => {
    const [metric] = readMetrics([name], undefined, ["out"]);
    const own = metric as typeof metric & { call: LossFunction };
    const made = new OutputMetric(own, planOutput(shares, [2, 3]), [2, 3], false);
    const expected = tf.tidy(() => {
      const values = own.call(tf.tensor(oneHot.values, [2, 3]), tf.tensor(shares, [2, 3]));
      return weightedMean(name, values).value.dataSync()[0];
    });
    expect(made.compute(oneHot, undefined)).toEqual({ value: expected, weight: 2 });
  });

  it("counts masks and weights", () => {
    const [metric] = readMetrics(["mae"], undefined, ["out"]);
    const own = metric as typeof metric & { call: LossFunction };
    const steps = planOutput([1, 2, 3, 4], [2, 2, 1], [1, 0, 1, 1]);
    const y = column([0, 0, 0, 0], [2, 2, 1]);
    const { value, weight } = new OutputMetric(own, steps, y.shape, false).compute(y, undefined);
    expect([value, weight]).toEqual([Math.fround(8 / 3), 1.5]);
    const rows = new OutputMetric(own, planOutput([1, 2], [2, 1]), [2, 1], true);
    expect(rows.compute(column([0, 0], [2, 1]), column([1, 3], [2]))).toEqual({ value: 1.75, weight: 4 });
  });
});
