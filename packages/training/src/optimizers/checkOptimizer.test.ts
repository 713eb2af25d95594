import * as tf from "@tensorflow/tfjs-core";
import { layers, type LayersModel, sequential } from "@tensorflow/tfjs-layers";
import { useBackend } from "@seqloom/backend";
import { expectNoTensorLeft } from "@seqloom/testing";
import { compile } from "../compile/compile.js";
import { fit } from "../loop/fit.js";
import { adam, sgd } from "./optimizers.js";

beforeAll(() => useBackend("cpu"));

function makeModel(): LayersModel {
  const first = layers.dense({ units: 2, inputShape: [1] });
  return sequential({ layers: [first, layers.dense({ units: 1 })] });
}

const train = (model: LayersModel) => fit(model, [[1], [2]], [2, 4], { verbose: 0 });

describe("one optimizer", () => {
  // Keras 3.15.1: ValueError "Unknown variable: … This optimizer can only be called for the variables it was originally
  // built with. When working with a new set of variables, you should recreate a new optimizer instance."
  it.each([
    ["adam", () => adam()],
    ["sgd", () => sgd()],
    ["tf.train.adam", () => tf.train.adam()],
  ])("trains one model: %s", async (_, make) => {
    const optimizer = make();
    const [one, other] = [makeModel(), makeModel()];
    for (const model of [one, other]) compile(model, { optimizer, loss: "mse" });
    await train(one);
    const before = other.getWeights().map((weight) => weight.dataSync());
    await expect(train(other)).rejects.toThrow(
      `fit: model must be compiled with an optimizer that has trained no other model, got "${optimizer.getClassName()}". ` +
        "Give compile a new one: its name, or adam({ … }).",
    );
    expect(other.getWeights().map((weight) => weight.dataSync())).toEqual(before);
    await train(one);
    for (const model of [one, other]) model.dispose();
    optimizer.dispose();
  });

  it("trains a part of its model, too", async () => {
    const optimizer = adam();
    const model = makeModel();
    compile(model, { optimizer, loss: "mse" });
    await train(model);
    model.layers[0]!.trainable = false;
    compile(model, { optimizer, loss: "mse" });
    const frozen = model.layers[0]!.getWeights().map((weight) => weight.dataSync());
    const { history } = await train(model);
    expect(history["loss"]![0]).toBeGreaterThan(0);
    expect(model.layers[0]!.getWeights().map((weight) => weight.dataSync())).toEqual(frozen);
    expect(optimizer.iterations).toBe(2);
    model.dispose();
  });

  it("of tf.train goes by places, so that it cannot", async () => {
    const optimizer = tf.train.adam();
    const model = makeModel();
    compile(model, { optimizer, loss: "mse" });
    await train(model);
    model.layers[0]!.trainable = false;
    compile(model, { optimizer, loss: "mse" });
    await expect(train(model)).rejects.toThrow(
      'fit: model must be compiled with a new optimizer of tf.train for 2 trained weights after 4, got "Adam". ',
    );
    model.dispose();
    optimizer.dispose();
  });

  it.each(["momentum", "another optimizer", "one of tf.train"])(
    "leaves no tensor with its model: %s",
    async (which) => {
      await expectNoTensorLeft(async () => {
        const model = makeModel();
        const tfjs = tf.train.adam();
        compile(model, { optimizer: sgd({ momentum: 0.9 }), loss: "mse" });
        await train(model);
        if (which === "another optimizer") compile(model, { optimizer: adam(), loss: "mse" });
        if (which === "one of tf.train") compile(model, { optimizer: tfjs, loss: "mse" });
        await train(model);
        model.dispose();
        tfjs.dispose(); // stays the caller's
      });
    },
  );
});
