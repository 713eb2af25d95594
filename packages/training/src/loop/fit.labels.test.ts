import * as tf from "@tensorflow/tfjs-core";
import { layers, type LayersModel, sequential } from "@tensorflow/tfjs-layers";
import { expectNoTensorLeft } from "@seqloom/testing";
import { compile } from "../compile/compile.js";
import { evaluate } from "./evaluate.js";
import { fit } from "./fit.js";
import { BACKENDS, startBackend } from "../testing/startBackend.js";
import type { BatchGenerator } from "../data/generator.js";
import type { ModelArray } from "../data/modelData.js";

const WRONG = [0, 1, 3];
const x = [[1], [2], [3]];
const RIGHT = [0, 1, 2];

/** Three classes. */
function classifier(): LayersModel {
  const model = sequential({ layers: [layers.dense({ units: 3, inputShape: [1], activation: "softmax" })] });
  compile(model, { optimizer: "sgd", loss: "sparse_categorical_crossentropy" });
  return model;
}

const forms: readonly [string, (labels: number[]) => ModelArray][] = [
  ["lists", (labels) => labels],
  ["rows of one", (labels) => labels.map((label) => [label])],
  ["a typed array", (labels) => Int32Array.from(labels)],
  ["an NdArray", (labels) => ({ data: Uint8Array.from(labels), shape: [3, 1] })],
  ["a tensor", (labels) => tf.tensor1d(labels)],
  ["a tensor of integers", (labels) => tf.tensor2d(labels, [3, 1], "int32")],
];

describe.each(BACKENDS)("class numbers on %s", (backend) => {
  beforeAll(() => startBackend(backend));

  it.each(forms)("outside of the classes are refused: %s", async (_, toForm) => {
    await expectNoTensorLeft(async () => {
      const model = classifier();
      const before = model.getWeights().map((weight) => weight.dataSync());
      const [wrong, right] = [toForm(WRONG), toForm(RIGHT)];
      const options = { verbose: 0, batchSize: 2 } as const;
      const message = "must be a class from 0 to 2, got 3.";
      await expect(fit(model, x, wrong, options)).rejects.toThrow(`fit: y[2] ${message}`);
      await expect(evaluate(model, x, wrong, options)).rejects.toThrow(`evaluate: y[2] ${message}`);
      for (const validationData of [[x, wrong] as const, { x, y: wrong }]) {
        const validated = fit(model, x, right, { ...options, validationData });
        await expect(validated).rejects.toThrow(`fit: y[2] of validationData ${message}`);
      }
      expect(model.getWeights().map((weight) => weight.dataSync())).toEqual(before);
      tf.dispose([wrong, right].filter((form) => form instanceof tf.Tensor));
      model.dispose();
    });
  });

  it.each(forms)("outside of the classes are refused in a generator: %s", async (_, toForm) => {
    await expectNoTensorLeft(async () => {
      const model = classifier();
      const [wrong, right] = [toForm(WRONG), toForm(RIGHT)];
      const batches = [
        { x, y: right },
        { x, y: wrong },
      ];
      const generators: BatchGenerator[] = [
        batches,
        { length: 2, at: (index) => batches[index] },
        function* () {
          yield* batches;
        },
        async function* () {
          for (const batch of batches) yield await Promise.resolve(batch);
        },
        batches.values(),
      ];
      for (const generator of generators) {
        const run = fit(model, generator, { verbose: 0, shuffle: false });
        await expect(run).rejects.toThrow("fit: y[2] of batch 1 of generator must be a class from 0 to 2, got 3.");
      }
      const run = fit(model, x, right, { verbose: 0, validationData: () => batches });
      await expect(run).rejects.toThrow("fit: y[2] of batch 1 of validationData must be a class from 0 to 2, got 3.");
      tf.dispose([wrong, right].filter((form) => form instanceof tf.Tensor));
      model.dispose();
    });
  });

  it("may be of any type of number", async () => {
    const model = classifier();
    const losses = [];
    for (const [, toForm] of forms) {
      const labels = toForm(RIGHT);
      losses.push((await evaluate(model, x, labels, { verbose: 0 }))["loss"]);
      if (labels instanceof tf.Tensor) labels.dispose();
    }
    expect(new Set(losses).size).toBe(1);
    model.dispose();
  });
});
