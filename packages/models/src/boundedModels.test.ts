import * as tf from "@tensorflow/tfjs-core";
import { constraints, type LayersModel, sequential } from "@tensorflow/tfjs-layers";
import { useBackend } from "@seqloom/backend";
import { dense } from "@seqloom/layers";
import { expectClose } from "@seqloom/testing";
import { compile, earlyStopping, evaluate, fit, predict } from "@seqloom/training";

const one = (value: number) => ({ data: Float32Array.of(value), shape: [1, 1] });

/** y = w x with w = 3, brought half the way back to 1 by each step of training. */
function bounded(optimizer: string): LayersModel {
  const kernelConstraint = constraints.minMaxNorm({ minValue: 0, maxValue: 1, rate: 0.5 });
  const model = sequential({ layers: [dense({ units: 1, useBias: false, kernelConstraint, inputShape: [1] })] });
  compile(model, { optimizer, loss: "mse" });
  model.setWeights([tf.tensor2d([[3]])]);
  return model;
}

const weightOf = (model: LayersModel) => Array.from(model.getWeights()[0]!.dataSync());

describe.each(["cpu", "wasm"] as const)("a model with a constraint on %s", (backend) => {
  beforeAll(() => useBackend(backend));

  it.each(["sgd", "rmsprop", "adam"])("is held in its bounds by each step of %s, and by nothing else", async (name) => {
    const model = bounded(name);
    expect(weightOf(model)).toEqual([3]);
    await evaluate(model, one(1), one(3), { verbose: 0 });
    expect((await predict(model, one(1), { verbose: 0 })) as unknown).toMatchObject({ data: Float32Array.of(3) });
    await fit(model, one(1), one(3), { epochs: 1, verbose: 0 });
    expectClose(weightOf(model), [2]); // Keras 3.15.1
  });

  it("ends with the weights of its best epoch as they were", async () => {
    const model = bounded("sgd");
    const callbacks = [earlyStopping({ monitor: "loss", patience: 1, restoreBestWeights: true })];
    const history = await fit(model, one(1), one(3), { epochs: 5, verbose: 0, callbacks });
    // Keras 3.15.1: the loss of 3 is the best; its epoch ended with 2
    expect(history.history.loss).toHaveLength(2);
    expectClose(weightOf(model), [2]);
  });
});
