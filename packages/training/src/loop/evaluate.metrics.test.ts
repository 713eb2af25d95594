import * as tf from "@tensorflow/tfjs-core";
import { layers, type LayersModel, sequential } from "@tensorflow/tfjs-layers";
import type { NdArray } from "@seqloom/array";
import { expectClose } from "@seqloom/testing";
import { compile } from "../compile/compile.js";
import type { Metric } from "../metrics/Metric.js";
import { evaluate } from "./evaluate.js";
import { fit } from "./fit.js";
import { BACKENDS, startBackend } from "../testing/startBackend.js";

const distance = (yTrue: tf.Tensor, yPred: tf.Tensor) => tf.abs(tf.sub(yTrue, yPred));
const ofBatch = (yTrue: tf.Tensor, yPred: tf.Tensor) => tf.mean(distance(yTrue, yPred));
const ofRows = (yTrue: tf.Tensor, yPred: tf.Tensor) => tf.mean(distance(yTrue, yPred), [1, 2]);

/** A model whose output is its input. */
function makeModel(...before: ReturnType<typeof layers.masking>[]): LayersModel {
  const dense = layers.dense({ units: 1, kernelInitializer: "ones", inputShape: [null, 1] });
  return sequential({ layers: [...before, dense] });
}

/** Batches of 2 x 3 and of 2 x 5 steps. */
const ones = [1, 1, 1].map((one) => [one]);
const twos = [2, 2, 2, 2, 2].map((two) => [two]);
const zeros = (steps: number) => [0, 0].map(() => Array.from({ length: steps }, () => [0]));
const batches = [
  { x: [ones, ones], y: zeros(3) },
  { x: [twos, twos], y: zeros(5) },
];
const maskedBatches = [
  {
    x: [
      [[1], [0], [0]],
      [[1], [1], [0]],
    ],
    y: zeros(3),
  },
  batches[1]!,
];

describe.each(BACKENDS)("metrics on %s", (backend) => {
  beforeAll(() => startBackend(backend));

  it("of one number a batch count alike for each batch", async () => {
    const model = sequential({ layers: [layers.dense({ units: 1, inputShape: [1], kernelInitializer: "ones" })] });
    compile(model, { loss: ofBatch, metrics: ["mae", ofBatch, distance] });
    const [x, y] = [
      [1, 2, 3, 4, 5],
      [1, 3, 5, 2, 9],
    ];
    const logs = await evaluate(model, x, y, { batchSize: 2, verbose: 0 });
    // Keras 3.15.1; the loss counts as much as its batch has rows
    expectClose(Object.values(logs), [1.8, 1.8, 2.16666675, 1.8]);
    model.dispose();
  });

  it("may be of integers, or of what is true and what is not", async () => {
    const model = sequential({ layers: [layers.dense({ units: 1, inputShape: [1], kernelInitializer: "ones" })] });
    const isNear = (yTrue: tf.Tensor, yPred: tf.Tensor) => tf.less(distance(yTrue, yPred), 1.5);
    const whole = (yTrue: tf.Tensor, yPred: tf.Tensor) => tf.cast(distance(yTrue, yPred), "int32");
    const most = (yTrue: tf.Tensor, yPred: tf.Tensor) => tf.max(whole(yTrue, yPred));
    compile(model, { loss: "mse", metrics: [isNear, whole, most] });
    const logs = await evaluate(model, [1, 2, 3, 4], [1, 3, 5, 4], { batchSize: 4, verbose: 0 });
    expectClose(Object.values(logs), [(0 + 1 + 4 + 0) / 4, 3 / 4, (0 + 1 + 2 + 0) / 4, 2]);
    model.dispose();
  });

  it("of batches of other lengths count by their rows", async () => {
    const model = makeModel();
    compile(model, { loss: "mse", metrics: ["mae", ofBatch, distance] });
    const logs = await evaluate(model, () => batches, { verbose: 0 });
    // Keras 3.15.1, run eagerly
    expectClose(Object.values(logs), [2.5, 1.5, 1.5, 1.5]);
    model.dispose();
  });

  it("of masked steps count by the part of a row that passes", async () => {
    const model = makeModel(layers.masking({ inputShape: [null, 1] }));
    compile(model, { loss: "mse", metrics: ["mae", distance] });
    const logs = await evaluate(model, () => maskedBatches, { verbose: 0 });
    expectClose(Object.values(logs), [2.5, 1.66666663, 1.66666663]); // Keras 3.15.1
    compile(model, { loss: ofBatch });
    expectClose(Object.values(await evaluate(model, () => maskedBatches, { verbose: 0 })), [1.25]); // Keras 3.15.1
    model.dispose();
  });

  // Keras 3.15.1: "Shape must be at most rank 1 but is rank 2" for the metric, a graph execution error for the loss
  it("of rows, where steps are masked, are refused by name", async () => {
    const model = makeModel(layers.masking({ inputShape: [null, 1] }));
    const allowed =
      "a function that gives one number or a value for each step, [2, 3], of which some are masked, got [2].";
    compile(model, { loss: "mse", metrics: [ofRows] });
    const run = evaluate(model, () => maskedBatches, { verbose: 0 });
    await expect(run).rejects.toThrow(`compile: metric ofRows must be ${allowed}`);
    compile(model, { loss: ofRows });
    await expect(evaluate(model, () => maskedBatches, { verbose: 0 })).rejects.toThrow(
      `compile: loss must be ${allowed}`,
    );
    model.dispose();
  });
});

/** Notes down its calls; its value is the number of batches since reset. */
class BatchCounter implements Metric {
  readonly calls: string[] = [];
  #batches = 0;
  update(yTrue: NdArray, yPred: NdArray, sampleWeight?: NdArray): void {
    this.calls.push(`${yTrue.shape.join()} ${yPred.shape.join()} ${sampleWeight ? sampleWeight.data.join() : "none"}`);
    this.#batches += 1;
  }
  result(): number {
    return this.#batches;
  }
  reset(): void {
    this.#batches = 0;
    this.calls.push("reset");
  }
}

describe.each(BACKENDS)("metrics with counts of one's own on %s", (backend) => {
  beforeAll(() => startBackend(backend));

  it("count the batches of each pass anew, in training and in validation", async () => {
    const model = sequential({ layers: [layers.dense({ units: 1, inputShape: [1], kernelInitializer: "ones" })] });
    const counter = new BatchCounter();
    compile(model, { loss: "mse", metrics: [counter, "mae", "auc"] });
    const [x, y] = [
      [1, 2, 3, 4, 5],
      [1, 0, 1, 1, 0],
    ];
    const options = { epochs: 2, batchSize: 2, verbose: 0, validationData: [x, y] } as const;
    const { history } = await fit(model, x, y, options);
    expect(Object.keys(history).slice(0, 4)).toEqual(["loss", "batch_counter", "mae", "auc"]);
    expect(history["batch_counter"]).toEqual([3, 3]);
    expect(history["val_batch_counter"]).toEqual([3, 3]);
    expect(counter.calls.slice(0, 4)).toEqual(["reset", "2,1 2,1 none", "2,1 2,1 none", "1,1 1,1 none"]);
    model.dispose();
  });

  it("see masked steps with the weight 0", async () => {
    const model = makeModel(layers.masking({ inputShape: [null, 1] }));
    const counter = new BatchCounter();
    compile(model, { loss: "mse", metrics: [counter] });
    await evaluate(model, () => maskedBatches, { verbose: 0 });
    expect(counter.calls[1]).toBe("2,3,1 2,3,1 1,0,0,1,1,0");
    model.dispose();
  });

  it("have to give a number", async () => {
    const model = sequential({ layers: [layers.dense({ units: 1, inputShape: [1] })] });
    class Pair extends BatchCounter {
      override result(): never {
        return [1, 2] as never;
      }
    }
    compile(model, { loss: "mse", metrics: [Pair] });
    await expect(evaluate(model, [1], [1], { verbose: 0 })).rejects.toThrow(
      "compile: result of metric pair must be a number, got [1, 2].",
    );
    model.dispose();
  });
});
