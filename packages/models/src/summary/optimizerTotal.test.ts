import { ones, type Optimizer, train } from "@tensorflow/tfjs-core";
import { layers, sequential } from "@tensorflow/tfjs-layers";
import { useBackend } from "@seqloom/backend";
import { optimizerTotal } from "./optimizerTotal.js";

beforeAll(() => useBackend("cpu"));

/** Trains Dense(3) on 4 features, 15 parameters, for two steps. */
async function trained(optimizer: Optimizer): Promise<Optimizer> {
  const model = sequential({ layers: [layers.dense({ units: 3, inputShape: [4] })] });
  model.compile({ optimizer, loss: "meanSquaredError" });
  await model.trainOnBatch(ones([2, 4]), ones([2, 3]));
  await model.trainOnBatch(ones([2, 4]), ones([2, 3]));
  return optimizer;
}

describe("optimizerTotal", () => {
  // "Optimizer params" of the same model in Keras 3: iteration, learning rate, and the slots.
  it.each([
    ["sgd", () => train.sgd(0.1), 0],
    ["momentum", () => train.momentum(0.1, 0.9), 1],
    ["rmsprop", () => train.rmsprop(0.1), 1],
    ["rmsprop with momentum", () => train.rmsprop(0.1, 0.9, 0.5), 2],
    ["centered rmsprop with momentum", () => train.rmsprop(0.1, 0.9, 0.5, 1e-7, true), 3],
    ["adagrad", () => train.adagrad(0.1), 1],
    ["adadelta", () => train.adadelta(0.1), 2],
    ["adam", () => train.adam(0.1), 2],
    ["adamax", () => train.adamax(0.1), 2],
  ])("counts the slots of %s, the step and the learning rate", async (_, make, slots) => {
    const params = 15 * slots + 2;
    expect(optimizerTotal(await trained(make()))).toEqual({ params, sizeBytes: 60 * slots + 12 });
  });

  it("gives nothing before the first step and where there is no optimizer", () => {
    expect(optimizerTotal(train.adam(0.1))).toBeUndefined();
    expect(optimizerTotal(undefined)).toBeUndefined();
  });
});
