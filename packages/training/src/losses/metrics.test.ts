import { join } from "node:path";
import * as tf from "@tensorflow/tfjs-core";
import { useBackend } from "@seqloom/backend";
import { describeGolden, expectClose, type GoldenArray, goldenTensor, readJson } from "@seqloom/testing";
import { toSnakeCase } from "../compile/lossByName.js";
import { type MetricName, metrics } from "./metrics.js";
import { RunningMeans } from "../loop/RunningMeans.js";

interface MetricCase {
  name: string;
  class_name: string;
  config: { k?: number; threshold?: number; from_logits?: boolean; label_smoothing?: number };
  y_true: GoldenArray[];
  y_pred: GoldenArray[];
  results: GoldenArray[];
}

interface MetricCases {
  cases: MetricCase[];
}

beforeAll(() => useBackend("cpu"));

/** The metric of a case; undefined for what we do not have, and for settings that only Keras's classes have. */
function metricOf({ class_name: className, config }: MetricCase): MetricName | undefined {
  const special = (config.k ?? 5) !== 5 || (config.threshold ?? 0.5) !== 0.5 || config.from_logits;
  const name = toSnakeCase(className);
  return special || name === "accuracy" || !(name in metrics) ? undefined : (name as MetricName);
}

/** The average after each batch. */
function averages({ y_true, y_pred }: MetricCase, metric: MetricName): number[] {
  const means = new RunningMeans(["value"]);
  return y_true.map((truths, batch) => {
    const values = tf.tidy(() => {
      const yPred = goldenTensor(y_pred[batch]!);
      const truth = goldenTensor(truths);
      const yTrue = truth.rank < yPred.rank ? tf.expandDims(truth, -1) : truth;
      return metrics[metric](yTrue, yPred.rank === 1 ? tf.expandDims(yPred, -1) : yPred).dataSync<"float32">();
    });
    const sum = values.reduce((total, value) => total + value, 0);
    means.add([sum / values.length], [values.length]);
    return means.logs().value!;
  });
}

function agrees({ cases }: MetricCases): void {
  const known = cases.filter((metricCase) => metricOf(metricCase) !== undefined);
  it.each(known)("averages $name over batches to what Keras gives", (metricCase) => {
    const wanted = metricCase.results.map(({ data }) => Number(data[0]));
    expectClose(averages(metricCase, metricOf(metricCase)!), wanted);
  });
}

describe("metrics", () => {
  describe("beside Keras", () => {
    agrees(readJson<MetricCases>(join(import.meta.dirname, "../fixtures/metrics.json")));
  });
  describeGolden<MetricCases>("training/metrics.json.gz", agrees);

  it("takes the accuracy that fits the shapes", () => {
    const accuracy = (truth: number[][], predicted: number[][]): number[] =>
      tf.tidy(() => Array.from(metrics.accuracy(tf.tensor2d(truth), tf.tensor2d(predicted)).dataSync()));
    expect(accuracy([[1], [0], [0]], [[0.9], [0.2], [0.51]])).toEqual([1, 1, 0]);
    expect(accuracy([[2], [0]], [[0.1, 0.2, 0.7], [0.1, 0.2, 0.7]])).toEqual([1, 0]); // prettier-ignore
    expect(accuracy([[0, 0, 1], [1, 0, 0]], [[0.1, 0.2, 0.7], [0.1, 0.2, 0.7]])).toEqual([1, 0]); // prettier-ignore
  });

  it.each(Object.keys(metrics) as MetricName[])("runs on wasm: %s", async (name) => {
    await useBackend("wasm");
    const truth = name.startsWith("sparse") ? [[1]] : [[0, 1, 0, 0, 0, 0]];
    const predicted = [[0.1, 0.4, 0.1, 0.2, 0.1, 0.1]];
    const values = tf.tidy(() => metrics[name](tf.tensor2d(truth), tf.tensor2d(predicted)).dataSync());
    expect(values).toHaveLength(1);
    expect(Number.isFinite(values[0])).toBe(true);
    await useBackend("cpu");
  });
});
