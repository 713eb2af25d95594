import { layers, sequential } from "@tensorflow/tfjs-layers";
import { useBackend } from "@seqloom/backend";
import { keepFrozen } from "./keepFrozen.js";

beforeAll(() => useBackend("cpu"));

describe("keepFrozen", () => {
  it("keeps single weights frozen in a Sequential, where tfjs thaws them", () => {
    const model = sequential({ layers: [layers.dense({ units: 1, inputShape: [2] })] });
    const [kernel, bias] = model.weights;
    const compile = (): void => model.compile({ loss: "meanSquaredError", optimizer: "sgd" });
    kernel!.trainable = false;
    keepFrozen(model, compile);
    expect(model.trainableWeights).toEqual([bias]);
    expect(Reflect.get(Reflect.get(model, "model") as object, "collectedTrainableWeights")).toEqual([bias]);
    compile();
    expect(model.trainableWeights).toEqual([kernel, bias]); // what tfjs does by itself
  });
});
