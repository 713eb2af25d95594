import * as tf from "@tensorflow/tfjs-core";
import * as tfdata from "@tensorflow/tfjs-data";
import { layers, type LayersModel, sequential } from "@tensorflow/tfjs-layers";
import { expectNoTensorLeft } from "@seqloom/testing";
import { compile } from "../compile/compile.js";
import { evaluate } from "./evaluate.js";
import { fit } from "./fit.js";
import { BACKENDS, startBackend } from "../testing/startBackend.js";
import { predict } from "./predict.js";

const x = [[1], [2], [3], [4], [5]];
const y = [2, 4, 6, 8, 10];
const rows = x.map((row, i) => ({ xs: row, ys: [y[i]!] }));

/** Batches of two rows. */
const dataset = () => tfdata.array(rows).batch(2);

function line(): LayersModel {
  const model = sequential({ layers: [layers.dense({ units: 1, inputShape: [1], kernelInitializer: "zeros" })] });
  compile(model, { optimizer: "sgd", loss: "mse", metrics: ["mae"] });
  return model;
}

describe.each(BACKENDS)("a dataset of tf.data on %s", (backend) => {
  beforeAll(() => startBackend(backend));

  it("trains, validates, is measured and predicted as its rows are, and leaves no tensor", async () => {
    const options = { epochs: 3, verbose: 0 } as const;
    const model = line();
    const expected = await fit(model, x, y, { ...options, batchSize: 2, shuffle: false, validationData: [x, y] });
    const measured = await evaluate(model, x, y, { verbose: 0 });
    const predicted = await predict(model, x, { verbose: 0 });
    model.dispose();
    await expectNoTensorLeft(async () => {
      const other = line();
      const { history } = await fit(other, dataset(), { ...options, validationData: dataset() });
      expect(history["loss"]).toEqual(expected.history["loss"]);
      expect(history["val_mae"]).toEqual(expected.history["val_mae"]);
      expect(await evaluate(other, dataset(), { verbose: 0 })).toEqual(
        await evaluate(other, x, y, { batchSize: 2, verbose: 0 }),
      );
      expect((await evaluate(other, dataset(), { verbose: 0 }))["loss"]).toBeCloseTo(measured["loss"], 4);
      expect(await predict(other, dataset(), { verbose: 0 })).toEqual(predicted);
      other.dispose();
    });
  });

  it("leaves no tensor where a run stops early, or at a wrong batch", async () => {
    await expectNoTensorLeft(async () => {
      const model = line();
      const endless = dataset().repeat();
      await fit(model, endless, { stepsPerEpoch: 2, epochs: 2, verbose: 0 });
      const stop = { onBatchEnd: () => void (model.stopTraining = true) };
      await fit(model, dataset(), { verbose: 0, callbacks: stop });
      const fail = { onBatchEnd: () => Promise.reject(new Error("over")) };
      await expect(fit(model, dataset(), { verbose: 0, callbacks: fail })).rejects.toThrow("over");
      const wrong = tfdata.array([{ xs: [1, 2], ys: [1] }]).batch(1);
      await expect(fit(model, wrong, { verbose: 0 })).rejects.toThrow(
        "fit: x of batch 0 of generator must be of shape [rows, 1] for input ",
      );
      model.dispose();
    });
  });

  it("may be shuffled, mapped and fetched ahead, over several epochs", async () => {
    await expectNoTensorLeft(async () => {
      const model = line();
      const scaled = tfdata.array(rows).map(({ xs, ys }) => ({ xs: xs.map((value) => value / 10), ys }));
      const batches = scaled.shuffle(5, "1").batch(2).prefetch(2);
      const { history } = await fit(model, batches, { epochs: 3, validationData: batches, verbose: 0 });
      expect(history["loss"]).toHaveLength(3);
      expect(history["val_loss"]![2]).toBeLessThan(history["val_loss"]![0]!);
      model.dispose();
    });
  });

  it("may give pairs, and tensors alone for predict", async () => {
    const model = line();
    const pairs = dataset().map((element) => {
      const { xs, ys } = element as { xs: tf.Tensor; ys: tf.Tensor };
      return [xs, ys];
    });
    expect((await fit(model, pairs, { verbose: 0 })).history["loss"]).toHaveLength(1);
    const expected = await predict(model, x, { verbose: 0 });
    expect(await predict(model, tfdata.array(x).batch(2), { verbose: 0 })).toEqual(expected);
    model.dispose();
  });
});

describe("a dataset of tf.data", () => {
  beforeAll(() => startBackend("cpu"));

  it("is named where it cannot be trained on", async () => {
    const model = line();
    const wide = sequential({ layers: [layers.dense({ units: 1, inputShape: [2] })] });
    compile(wide, { loss: "mse" });
    await expect(fit(model, dataset().repeat(), { verbose: 0 })).rejects.toThrow(
      "fit: stepsPerEpoch must be given for a dataset that repeats without end, got undefined.",
    );
    await expect(fit(model, x, y, { validationData: dataset().repeat(), verbose: 0 })).rejects.toThrow(
      "fit: validationSteps must be given for a dataset that repeats without end, got undefined.",
    );
    await expect(evaluate(model, dataset().repeat(), { verbose: 0 })).rejects.toThrow("evaluate: steps must be given");
    await expect(predict(model, dataset().repeat(), { verbose: 0 })).rejects.toThrow("predict: steps must be given");
    await expect(fit(model, dataset(), { batchSize: 2 })).rejects.toThrow("fit: batchSize must be left out");
    const unbatched = tfdata.array([{ xs: tf.tensor1d([1, 2]), ys: tf.tensor1d([1]) }]);
    await expect(fit(wide, unbatched, { verbose: 0 })).rejects.toThrow(
      "got [2]. That is one row; rows come in a list, those of a dataset by dataset.batch(…).",
    );
    const odd = tfdata.array([{ a: 1 }, { a: 2 }]).batch(2);
    await expect(fit(model, odd, { verbose: 0 })).rejects.toThrow(
      "fit: batch 0 of generator must be { x, y }, [x, y] or { xs, ys }, got an object with {a}.",
    );
    model.dispose();
    wide.dispose();
  });

  it("knows its number of steps", async () => {
    const model = line();
    const { params } = await fit(model, dataset(), { verbose: 0 });
    expect(params.steps).toBe(3);
    model.dispose();
  });
});
