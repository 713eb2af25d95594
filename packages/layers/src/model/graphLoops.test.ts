import * as tf from "@tensorflow/tfjs-core";
import type { Scalar, Tensor } from "@tensorflow/tfjs-core";
import { type LayersModel, regularizers, type SymbolicTensor } from "@tensorflow/tfjs-layers";
import { useBackend } from "@seqloom/backend";
import { expectNoTensorLeft } from "@seqloom/testing";
import { dense } from "../core/Dense.js";
import { embedding } from "../core/Embedding.js";
import { model as functional } from "./Functional.js";
import { graphLoops } from "./graphLoops.js";
import { input } from "./input.js";
import { lstm } from "../recurrent/LSTM.js";
import { sequential } from "./Sequential.js";

beforeAll(async () => void (await useBackend("cpu")));

const zeros = () => dense({ units: 1, kernelInitializer: "zeros" });

/** Dense on all steps of a masked sequence, or on a state behind it. */
function masked(on: "steps" | "state"): LayersModel {
  const x = input({ shape: [2] });
  const vectors = embedding({ inputDim: 3, outputDim: 2, maskZero: true }).apply(x) as SymbolicTensor;
  const [steps, state] = lstm({ units: 2, returnSequences: true, returnState: true }).apply(
    vectors,
  ) as SymbolicTensor[];
  return functional({ inputs: x, outputs: zeros().apply(on === "steps" ? steps! : state!) });
}

describe("graphLoops", () => {
  it("takes the place of tfjs's own in the classes of models", () => {
    const model = masked("steps") as unknown as typeof graphLoops;
    for (const name of ["predictLoop", "makeTrainFunction", "makeTestFunction"] as const) {
      expect(model[name]).toBe(graphLoops[name]);
    }
  });

  // Keras 3.15.1: evaluate gives 1 where the masked step counts for nothing, and 5 on a state, which has no mask.
  it("leaves masked steps out of the loss of tfjs's evaluate, trainOnBatch and fit", async () => {
    for (const [on, y, right] of [
      ["steps", tf.tensor3d([[[1], [5]], [[1], [5]]]), 1], // prettier-ignore
      ["state", tf.tensor2d([[1], [3]]), 5],
    ] as const) {
      const x = tf.tensor2d([[1, 0], [2, 0]]); // prettier-ignore
      const model = masked(on);
      model.compile({ loss: "meanSquaredError", optimizer: tf.train.sgd(0), metrics: ["mse"] });
      const tested = (model.evaluate(x, y) as Scalar[]).map((value) => value.dataSync()[0]);
      expect(tested).toEqual([right, right]);
      expect(await model.trainOnBatch(x, y)).toEqual([right, right]);
      expect((await model.fit(x, y, { epochs: 1 })).history.loss).toEqual([right]);
    }
  });

  it("tells the losses of several outputs each, and adds the penalties", async () => {
    const x = input({ shape: [1] });
    const penalized = dense({ units: 1, kernelInitializer: "ones", kernelRegularizer: regularizers.l2({ l2: 0.5 }) });
    const outputs = [penalized.apply(x), zeros().apply(x)] as SymbolicTensor[];
    const model = functional({ inputs: x, outputs });
    model.compile({ loss: ["meanSquaredError", "meanAbsoluteError"], optimizer: tf.train.sgd(0) });
    const y = [tf.tensor2d([[3]]), tf.tensor2d([[5]])];
    const values = (model.evaluate(tf.tensor2d([[1]]), y) as Scalar[]).map((value) => value.dataSync()[0]);
    expect(values).toEqual([9.5, 4, 5]);
    expect(await model.trainOnBatch(tf.tensor2d([[1]]), y)).toEqual([9.5, 4, 5]);
  });

  it("predicts batch by batch, with few tensors at once and none left", async () => {
    const stack = Array.from({ length: 20 }, () => dense({ units: 1, kernelInitializer: "ones" }));
    const model = sequential([input({ shape: [1] }), ...stack]);
    const x = tf.tensor2d([1, 2, 3, 4, 5], [5, 1]);
    const counts: number[] = [];
    for (const layer of stack) layer.setCallHook(() => void counts.push(tf.memory().numTensors));
    await expectNoTensorLeft(() => {
      const output = model.predict(x, { batchSize: 2 }) as Tensor;
      expect(Array.from(output.dataSync())).toEqual([1, 2, 3, 4, 5]);
      output.dispose();
    });
    expect(counts.length).toBe(60);
    const first = counts.slice(1, 20);
    expect(Math.max(...first) - Math.min(...first)).toBe(0);
  });

  it("leaves no tensor behind, in training, evaluation and fit with validation", async () => {
    const model = masked("steps");
    model.compile({ loss: "meanSquaredError", optimizer: tf.train.sgd(0.1), metrics: ["mse"] });
    const [x, y] = [tf.tensor2d([[1, 0], [2, 0]]), tf.tensor3d([[[1], [5]], [[1], [5]]])]; // prettier-ignore
    await model.trainOnBatch(x, y);
    await expectNoTensorLeft(() => model.trainOnBatch(x, y));
    await expectNoTensorLeft(() => tf.dispose(model.evaluate(x, y) as Scalar[]));
    await expectNoTensorLeft(() => model.fit(x, y, { epochs: 2, validationData: [x, y] }));
    const frozen = sequential([dense({ units: 1, trainable: false, inputShape: [1] })]);
    frozen.compile({ loss: "meanSquaredError", optimizer: "sgd", metrics: ["mse"] });
    const ones = tf.ones([2, 1]);
    await expectNoTensorLeft(() => frozen.trainOnBatch(ones, ones));
  });

  it("trains a model in which all is frozen to the same weights, and gives its loss", async () => {
    const model = sequential([dense({ units: 1, kernelInitializer: "ones", trainable: false, inputShape: [1] })]);
    model.compile({ loss: "meanSquaredError", optimizer: "sgd" });
    expect(await model.trainOnBatch(tf.tensor2d([[1], [2]]), tf.tensor2d([[2], [4]]))).toBe(2.5);
    expect(model.getWeights()[0]!.dataSync()[0]).toBe(1);
  });
});
