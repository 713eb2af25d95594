import * as tf from "@tensorflow/tfjs-core";
import { initializers, layers, type LayersModel, sequential } from "@tensorflow/tfjs-layers";
import { useBackend } from "@seqloom/backend";
import { expectNoTensorLeft } from "@seqloom/testing";
import { compile } from "../compile/compile.js";
import { evaluate } from "./evaluate.js";

beforeAll(() => useBackend("cpu"));

/** y = x with dropout before it, which evaluate must leave off. */
function identity(): LayersModel {
  const kernelInitializer = initializers.ones();
  return sequential({
    layers: [layers.dropout({ rate: 0.9, inputShape: [1] }), layers.dense({ units: 1, kernelInitializer })],
  });
}

const x = [[1], [2], [3], [4], [5]];
const y = [1, 2, 3, 4, 10]; // the last is wrong by 5

describe("evaluate", () => {
  it.each([1, 2, 5, 32])("gives loss and metrics by name, the same for batches of %i", async (batchSize) => {
    const model = identity();
    compile(model, { loss: "mse", metrics: ["mae"] });
    expect(await evaluate(model, x, y, { batchSize, verbose: 0 })).toEqual({ loss: 5, mae: 1 });
  });

  it("takes a model that tfjs compiled, under tfjs's names", async () => {
    const model = identity();
    model.compile({ optimizer: "sgd", loss: "meanSquaredError", metrics: ["accuracy"] });
    expect(Object.keys(await evaluate(model, x, y, { verbose: 0 }))).toEqual(["loss", "acc"]);
  });

  it("takes a generator, and as many of its batches as it is told", async () => {
    const model = identity();
    compile(model, { loss: "mae" });
    const batches = [{ x: [5], y: [6] }, { x: [5], y: [8] }]; // prettier-ignore
    expect(await evaluate(model, batches, { verbose: 0 })).toEqual({ loss: 2 });
    expect(await evaluate(model, () => batches, { steps: 1, verbose: 0 })).toEqual({ loss: 1 });
  });

  it("leaves no tensor behind, nor when a batch is wrong", async () => {
    const model = identity();
    compile(model, { loss: "mse", metrics: ["mae"] });
    await expectNoTensorLeft(() => evaluate(model, x, y, { verbose: 0 }));
    const tensors = { x: tf.tensor2d(x), y: tf.tensor1d(y) };
    await expectNoTensorLeft(() => evaluate(model, tensors.x, tensors.y, { batchSize: 2, verbose: 0 }));
    tf.dispose(tensors);
    const wrong = [{ x: [1], y: [1] }, { x: [[1, 2]], y: [1] }]; // prettier-ignore
    await expectNoTensorLeft(() => expect(evaluate(model, wrong, { verbose: 0 })).rejects.toThrow("x of batch 1"));
  });

  it("stops at a signal", async () => {
    const model = identity();
    compile(model, { loss: "mse" });
    const signal = AbortSignal.abort(new Error("enough"));
    await expect(evaluate(model, x, y, { signal, verbose: 0 })).rejects.toThrow("enough");
  });

  it("refuses what it cannot measure", async () => {
    const model = identity();
    await expect(evaluate(model, x, y)).rejects.toThrow("evaluate: model must be a compiled model, got a Sequential.");
    compile(model, { loss: "mse" });
    await expect(evaluate(model, x, [1, 2])).rejects.toThrow("evaluate: y must be 5 rows long, as x is, got 2.");
    await expect(evaluate(model, x, y, { epochs: 2 } as never)).rejects.toThrow(
      'evaluate: options must be made of batchSize, verbose, look, write, engine, signal, sampleWeight, steps, callbacks, got "epochs".',
    );
  });
});
