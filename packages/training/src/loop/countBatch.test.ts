import * as tf from "@tensorflow/tfjs-core";
import { useBackend } from "@seqloom/backend";
import type { Metric } from "../metrics/Metric.js";
import { column } from "../testing/rows.js";
import { countBatch } from "./countBatch.js";

beforeAll(() => useBackend("cpu"));

/** Notes down what it is given. */
class Recorder implements Metric {
  readonly calls: unknown[] = [];
  update(...given: unknown[]): void {
    this.calls.push(given);
  }
  result(): number {
    return 0;
  }
  reset(): void {
    this.calls.length = 0;
  }
}

describe("countBatch", () => {
  it("gives arrays, and weights only to metrics that are weighted", async () => {
    const [plain, weighted, other] = [new Recorder(), new Recorder(), new Recorder()];
    const metrics = [
      { name: "plain", output: 0, metric: plain },
      { name: "weighted", output: 0, metric: weighted, weighted: true },
      { name: "other", output: 1, metric: other },
    ];
    const batch = { x: [column(1, 2)], y: [column(0, 1)], weights: [{ ...column(3, 4), shape: [2] }], size: 2 };
    const predictions = tf.tensor2d([[0.2], [0.8]]);
    await countBatch(metrics, batch, new Map([[0, { predictions, mask: undefined }]]));
    const [yTrue, yPred] = [
      { data: Float32Array.of(0, 1), shape: [2, 1] },
      { data: Float32Array.of(0.2, 0.8), shape: [2, 1] },
    ];
    expect(plain.calls).toEqual([[yTrue, yPred, undefined]]);
    expect(weighted.calls).toEqual([[yTrue, yPred, { data: Float32Array.of(3, 4), shape: [2] }]]);
    expect(other.calls).toEqual([]);
    predictions.dispose();
  });

  it("gives steps that are masked the weight 0, with the weights of their rows too", async () => {
    const [plain, weighted] = [new Recorder(), new Recorder()];
    const metrics = [
      { name: "plain", output: 0, metric: plain },
      { name: "weighted", output: 0, metric: weighted, weighted: true },
    ];
    const steps = { values: new Float32Array(4), shape: [2, 2, 1], dtype: "float32" } as const;
    const batch = { x: [steps], y: [steps], weights: [{ ...column(3, 4), shape: [2, 1] }], size: 2 };
    const [predictions, mask] = [tf.zeros([2, 2, 1]), tf.tensor2d([[1, 0], [1, 1]])]; // prettier-ignore
    await countBatch(metrics, batch, new Map([[0, { predictions, mask }]]));
    expect((plain.calls[0] as unknown[])[2]).toEqual({ data: Float32Array.of(1, 0, 1, 1), shape: [2, 2] });
    expect((weighted.calls[0] as unknown[])[2]).toEqual({ data: Float32Array.of(3, 0, 4, 4), shape: [2, 2] });
    tf.dispose([predictions, mask]);
  });
});
