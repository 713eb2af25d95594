import { useBackend } from "@seqloom/backend";
import { expectNoTensorLeft } from "@seqloom/testing";
import { ones, type Tensor, tensor } from "@tensorflow/tfjs-core";
import { layers, sequential } from "@tensorflow/tfjs-layers";
import { NoisyLayer, noisyModel } from "../testing/stoppedTraining.js";
import { describeWeights, layerNames, modelState, restoreModel } from "./modelState.js";

beforeAll(() => useBackend("cpu"));

describe("modelState", () => {
  it("has all weights, trained or not, and the place of each layer that draws", async () => {
    const model = noisyModel();
    const { weights, states, random } = await modelState(model);
    expect(weights).toHaveLength(8);
    expect(states).toEqual([]);
    expect(random).toEqual([(model.layers[2] as NoisyLayer).random.state]);
  });

  it("is put back without a tensor that stays, in wrappers and models inside, too", async () => {
    const inner = sequential({ layers: [new NoisyLayer({ inputShape: [2] })] });
    const model = sequential({ layers: [layers.timeDistributed({ layer: inner, inputShape: [3, 2] })] });
    const noisy = inner.layers[0] as NoisyLayer;
    const saved = await modelState(model);
    expect(saved.random).toHaveLength(1);
    noisy.random.next();
    await expectNoTensorLeft(() => restoreModel(model, saved));
    expect(noisy.random.state).toEqual(saved.random[0]);
  });

  it("has the states of stateful layers", async () => {
    const rnn = layers.simpleRNN({ units: 2, stateful: true, batchInputShape: [1, 1, 1] });
    const model = sequential({ layers: [rnn] });
    model.predict(ones([1, 1, 1]));
    const saved = structuredClone(await modelState(model));
    const next = () => [...(model.predict(tensor([2], [1, 1, 1])) as Tensor).dataSync()];
    const wanted = next();
    expect(next()).not.toEqual(wanted);
    restoreModel(model, saved);
    expect(next()).toEqual(wanted);
  });
});

describe("describeWeights", () => {
  it("says class, name and shape of each, and what is not trained", () => {
    const model = noisyModel();
    expect(describeWeights(model).slice(0, 3)).toEqual([
      "Dense kernel [2, 3]",
      "Dense bias [3]",
      "BatchNormalization gamma [3]",
    ]);
    expect(describeWeights(model).at(-1)).toBe("BatchNormalization moving_variance [3] (not trained)");
  });
});

describe("layerNames", () => {
  it("has the name of the layer of each weight", () => {
    const model = noisyModel();
    const [first, , , last] = model.layers.map(({ name }) => name);
    expect(layerNames(model).slice(0, 2)).toEqual([first, first]);
    expect(layerNames(model)).toContain(last);
  });
});
