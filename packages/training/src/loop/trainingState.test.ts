import { layers, type LayersModel, sequential } from "@tensorflow/tfjs-layers";
import { useBackend } from "@seqloom/backend";
import { compile } from "../compile/compile.js";
import { adam } from "../optimizers/optimizers.js";
import { fit } from "./fit.js";
import { restoreTraining, trainingState } from "./trainingState.js";

beforeAll(() => useBackend("cpu"));

const x = [[1], [2], [3]];
const y = [2, 4, 6];

function line(): LayersModel {
  const model = sequential({ layers: [layers.dense({ units: 2, inputShape: [1] }), layers.dense({ units: 1 })] });
  compile(model, { optimizer: adam({ learningRate: 0.1 }), loss: "mse" });
  return model;
}

const train = async (model: LayersModel) =>
  (await fit(model, x, y, { epochs: 2, batchSize: 2, seed: 1, verbose: 0 })).history;

describe("restoreTraining", () => {
  it("goes on as the model that the state is of, also when it went through a message", async () => {
    const [model, copy] = [line(), line()];
    await train(model);
    await restoreTraining(copy, structuredClone(await trainingState(model)));
    expect(await train(copy)).toEqual(await train(model));
  });
});

describe("trainingState", () => {
  it("has the weights and the slots of the optimizer", async () => {
    const model = line();
    await train(model);
    const state = await trainingState(model);
    expect(state.model.weights).toHaveLength(4);
    expect(state.optimizer.own!.iterations).toBe(4);
    expect(state.optimizer.slots).toHaveLength(8);
  });
});
