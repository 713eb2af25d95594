import { layers, type LayersModel, sequential } from "@tensorflow/tfjs-layers";
import { useBackend } from "@seqloom/backend";
import { expectNoTensorLeft } from "@seqloom/testing";
import { compile } from "../compile/compile.js";
import { fit } from "../loop/fit.js";
import type { KerasOptimizer } from "./KerasOptimizer.js";
import { optimizerFromConfig } from "./optimizerFromConfig.js";
import { adadelta, adagrad, adam, adamw, ftrl, lion, nadam, rmsprop, sgd } from "./optimizers.js";
import { optimizerState, restoreOptimizer } from "./optimizerState.js";

beforeAll(() => useBackend("cpu"));

const x = [[1, 2], [2, 1], [3, 5]]; // prettier-ignore
const y = [2, 4, 6];
const quiet = { verbose: 0, batchSize: 2, shuffle: false } as const;

function net(): LayersModel {
  const kernelInitializer = "ones";
  const options = { units: 2, kernelInitializer } as const;
  return sequential({
    layers: [layers.dense({ ...options, inputShape: [2] }), layers.dense({ ...options, units: 1 })],
  });
}

const weightsOf = (model: LayersModel): number[][] => model.getWeights().map((weight) => Array.from(weight.dataSync()));

const optimizers: Readonly<Record<string, () => KerasOptimizer>> = {
  sgd,
  momentum: () => sgd({ momentum: 0.9 }),
  rmsprop: () => rmsprop({ centered: true, momentum: 0.5 }),
  adam: () => adam({ amsgrad: true, useEma: true }),
  adamw: () => adamw({ gradientAccumulationSteps: 2 }),
  ...{ nadam, adagrad, adadelta, ftrl, lion },
};

/** Another model with the weights, and an optimizer with the state, of a model. */
async function copyOf(model: LayersModel): Promise<LayersModel> {
  const copy = net();
  copy.layers.forEach((layer, i) => (layer.trainable = model.layers[i]!.trainable));
  compile(copy, {
    optimizer: optimizerFromConfig(model.optimizer.getClassName(), model.optimizer.getConfig()),
    loss: "mse",
  });
  copy.setWeights(model.getWeights());
  await restoreOptimizer(copy, structuredClone(await optimizerState("test", model)));
  return copy;
}

describe("restoreOptimizer", () => {
  it.each(Object.keys(optimizers))("goes on as the optimizer that the state is of: %s", async (name) => {
    await expectNoTensorLeft(async () => {
      const model = net();
      compile(model, { optimizer: optimizers[name]!(), loss: "mse" });
      await fit(model, x, y, { ...quiet, epochs: 2 });
      const copy = await copyOf(model);
      for (const each of [model, copy]) await fit(each, x, y, { ...quiet, epochs: 2 });
      expect(weightsOf(copy)).toEqual(weightsOf(model));
      model.dispose();
      copy.dispose();
    });
  });

  it("gives each weight its own slots, also where layers were thawed late", async () => {
    const model = net();
    model.layers[0]!.trainable = false;
    const optimizer = adam();
    compile(model, { optimizer, loss: "mse" });
    await fit(model, x, y, quiet);
    model.layers[0]!.trainable = true;
    compile(model, { optimizer, loss: "mse" });
    await fit(model, x, y, quiet);
    const copy = await copyOf(model);
    for (const each of [model, copy]) await fit(each, x, y, quiet);
    expect(weightsOf(copy)).toEqual(weightsOf(model));
  });

  it("is the state of an optimizer that was loaded and has not trained", async () => {
    const model = net();
    compile(model, { optimizer: adam(), loss: "mse" });
    await fit(model, x, y, quiet);
    const loaded = net();
    const optimizer = adam();
    compile(loaded, { optimizer, loss: "mse" });
    await optimizer.setWeights(await model.optimizer.getWeights());
    for (const each of [model, loaded]) await fit(each, x, y, quiet);
    const state = await optimizerState("test", loaded);
    expect(state.own!.iterations).toBe(4);
  });
});
