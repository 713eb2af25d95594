import * as tf from "@tensorflow/tfjs-core";
import {
  initializers,
  input,
  layers,
  type LayersModel,
  model as functional,
  regularizers,
  sequential,
  type SymbolicTensor,
} from "@tensorflow/tfjs-layers";
import { useBackend } from "@seqloom/backend";
import { expectClose, expectNoTensorLeft } from "@seqloom/testing";
import type { Batch } from "../data/batches.js";
import { compile } from "../compile/compile.js";
import { readCompiled } from "../compile/compiledModel.js";
import { column } from "../testing/rows.js";
import { type BatchValues, ModelSteps, predictBatch } from "./ModelSteps.js";

beforeAll(() => useBackend("cpu"));

const ones = initializers.ones();
const batch: Batch = { x: [column(1, 2, 3, 4)], y: [column(1, 2, 3, 8)], size: 4 };

/** y = x, so that only the last row of the batch is wrong, by 4. */
function identity(options: Partial<Parameters<typeof layers.dense>[0]> = {}): LayersModel {
  return sequential({ layers: [layers.dense({ units: 1, inputShape: [1], kernelInitializer: ones, ...options })] });
}

async function run(model: LayersModel, how: "train" | "test", on: Batch = batch): Promise<BatchValues> {
  const steps = new ModelSteps(model, readCompiled("fit", model));
  try {
    return await steps[how](on);
  } finally {
    steps.dispose();
  }
}

describe("ModelSteps", () => {
  it("measures before it moves the weights, and moves them down the slope", async () => {
    const model = identity();
    compile(model, { optimizer: "sgd", loss: "mse", metrics: ["mae"] });
    const { values, weights } = await run(model, "train");
    expect(Array.from(values)).toEqual([4, 1]); // 16 / 4 and 4 / 4
    expect(weights).toEqual([4, 4]);
    const [kernel, bias] = model.getWeights().map((weight) => weight.dataSync()[0]!);
    expect(kernel).toBeCloseTo(1 + (0.01 * 2 * 4 * 4) / 4, 6); // gradient 2 * error * x, averaged
    expect(bias).toBeCloseTo((0.01 * 2 * 4) / 4, 6);
  });

  it("leaves the weights alone when it tests", async () => {
    const model = identity();
    compile(model, { optimizer: "sgd", loss: "mse" });
    expect(Array.from((await run(model, "test")).values)).toEqual([4]);
    expect(model.getWeights()[0]!.dataSync()[0]).toBe(1);
  });

  it("adds the penalties of regularizers in both, as Keras does", async () => {
    const model = identity({ kernelRegularizer: regularizers.l2({ l2: 0.5 }) });
    compile(model, { optimizer: "sgd", loss: "mse", metrics: ["mse"] });
    expect(Array.from((await run(model, "test")).values)).toEqual([4.5, 4]);
    expect(Array.from((await run(model, "train")).values)).toEqual([4.5, 4]);
  });

  it("adds up the losses of several outputs, of any rank, and tells each", async () => {
    const x = input({ shape: [1] });
    const flat = layers.dense({ units: 1, kernelInitializer: ones, name: "flat" }).apply(x) as SymbolicTensor;
    const steps = layers.repeatVector({ n: 3, name: "steps" }).apply(x) as SymbolicTensor;
    const model = functional({ inputs: x, outputs: [flat, steps] });
    compile(model, { optimizer: "sgd", loss: { flat: "mse", steps: "mae" }, metrics: { steps: "mse" } });
    const repeated = { values: new Float32Array(12), shape: [4, 3, 1], dtype: "float32" } as const;
    const { values, weights } = await run(model, "test", { ...batch, y: [...batch.y, repeated] });
    expect(Array.from(values)).toEqual([6.5, 4, 2.5, 7.5]); // mae of 1, 2, 3, 4 to 0; mse of the same
    expect(weights).toEqual([4, 4, 4, 4]);
  });

  it("leaves masked steps out of loss and metrics", async () => {
    const model = sequential({
      layers: [
        layers.masking({ maskValue: 0, inputShape: [2, 1] }),
        layers.dense({ units: 1, kernelInitializer: ones }),
      ],
    });
    compile(model, { optimizer: "sgd", loss: "mae", metrics: ["mse"] });
    const x = { values: Float32Array.of(0, 1, 2, 3), shape: [2, 2, 1], dtype: "float32" } as const;
    const y = { values: Float32Array.of(100, 2, 4, 6), shape: [2, 2, 1], dtype: "float32" } as const;
    const masked: Batch = { x: [x], y: [y], size: 2 };
    for (const how of ["test", "train"] as const) {
      const { values, weights } = await run(model, how, masked);
      expect(values[0]).toBeCloseTo(how === "test" ? (1 + 2 + 3) / 3 : 2, 6);
      expect(values[1]).toBeCloseTo((1 + 4 + 9) / 3, 5);
      expect(weights).toEqual([2, 1.5]);
    }
  });

  it("takes the mask of a step for all that is in it", async () => {
    const model = sequential({
      layers: [
        layers.masking({ maskValue: 0, inputShape: [2, 1] }),
        layers.timeDistributed({ layer: layers.repeatVector({ n: 3 }) }),
      ],
    });
    compile(model, { optimizer: "sgd", loss: "mae", metrics: ["mse"] });
    const x = { values: Float32Array.of(0, 2), shape: [1, 2, 1], dtype: "float32" } as const;
    const y = { values: Float32Array.of(9, 9, 9, 3, 3, 6), shape: [1, 2, 3, 1], dtype: "float32" } as const;
    const { values, weights } = await run(model, "test", { x: [x], y: [y], size: 1 });
    expect(Array.from(values).slice(0, 2)).toEqual([2, 6]); // errors of 1, 1 and 4 in the one step that counts
    expect(weights).toEqual([1, 0.5]); // half of the steps of one sample
  });

  it("trains a model in which all is frozen to the same weights, and gives its loss", async () => {
    const model = identity({ trainable: false, kernelRegularizer: regularizers.l2({ l2: 0.5 }) });
    compile(model, { optimizer: "sgd", loss: "mse", metrics: ["mae"] });
    const steps = new ModelSteps(model, readCompiled("fit", model));
    for (let step = 0; step < 2; step++) {
      // Keras 3.15.1: fit gives the loss, without the penalty of frozen weights.
      const { values } = await expectNoTensorLeft(() => steps.train(batch));
      expect(Array.from(values)).toEqual([4, 1]);
    }
    expect(model.getWeights()[0]!.dataSync()[0]).toBe(1);
  });

  it("gives 0 where every step is masked", async () => {
    const model = sequential({
      layers: [layers.masking({ maskValue: 0, inputShape: [1, 1] }), layers.dense({ units: 1 })],
    });
    compile(model, { loss: "mae", metrics: ["mse"] });
    const zero = { values: Float32Array.of(0), shape: [1, 1, 1], dtype: "float32" } as const;
    const { values, weights } = await run(model, "test", { x: [zero], y: [zero], size: 1 });
    expect([values[0], values[1], ...weights]).toEqual([0, 0, 1, 0]);
  });

  it("takes tensors and integers in batches", async () => {
    const model = identity();
    compile(model, { loss: "mse" });
    const x = tf.tensor1d([1, 2, 3, 4], "int32");
    const y = { values: Int32Array.of(1, 2, 3, 8), shape: [4, 1], dtype: "float32" } as const;
    const { values } = await run(model, "test", {
      ...batch,
      x: [{ values: x, shape: [4, 1], dtype: "float32" }],
      y: [y],
    });
    expect(Array.from(values)).toEqual([4]);
    expect(x.isDisposed).toBe(false);
    x.dispose();
  });

  it("leaves no tensor behind, nor when something throws in the middle", async () => {
    const model = identity();
    compile(model, { optimizer: "sgd", loss: "mse", metrics: ["mae"] });
    for (const how of ["train", "test"] as const) await expectNoTensorLeft(() => run(model, how));
    const failing = (): tf.Tensor => {
      throw new Error("no metric");
    };
    compile(model, { optimizer: "sgd", loss: "mse", metrics: [failing] });
    for (const how of ["train", "test"] as const) {
      await expectNoTensorLeft(() => expect(run(model, how)).rejects.toThrow("no metric"));
    }
    const lost: Batch = { ...batch, y: [{ ...column(1), shape: [4, 1] }] };
    await expectNoTensorLeft(() => expect(run(model, "train", lost)).rejects.toThrow());
    const broken = tf.train.sgd(0.01);
    broken.applyGradients = () => failing();
    compile(model, { optimizer: broken, loss: "mse" });
    await expectNoTensorLeft(() => expect(run(model, "train")).rejects.toThrow("no metric"));
  });

  it("gives the gradients that tfjs's trainOnBatch gives", async () => {
    const weights = async (train: (model: LayersModel) => Promise<unknown>): Promise<number[]> => {
      const seeded = initializers.glorotUniform({ seed: 3 });
      const model = sequential({
        layers: [
          layers.dense({ units: 3, inputShape: [1], activation: "tanh", kernelInitializer: seeded }),
          layers.dense({ units: 1, activation: "sigmoid", kernelInitializer: seeded }),
        ],
      });
      compile(model, { optimizer: "sgd", loss: "binary_crossentropy" });
      await train(model);
      return model.getWeights().flatMap((weight) => Array.from(weight.dataSync()));
    };
    const on: Batch = { ...batch, y: [column(1, 0, 1, 1)] };
    const [x, y] = [tf.tensor2d([1, 2, 3, 4], [4, 1]), tf.tensor2d([1, 0, 1, 1], [4, 1])];
    expectClose(await weights((model) => run(model, "train", on)), await weights((model) => model.trainOnBatch(x, y)));
    tf.dispose([x, y]);
  });
});

describe("predictBatch", () => {
  it("gives what the model answers, output by output", async () => {
    const model = identity();
    model.build([]);
    const outputs = await expectNoTensorLeft(() => predictBatch(model, batch));
    expect(outputs).toEqual([{ data: Float32Array.of(1, 2, 3, 4), shape: [4, 1] }]);
  });
});
