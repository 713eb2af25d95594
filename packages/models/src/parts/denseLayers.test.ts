import { sequential } from "@seqloom/layers";
import { useBackend } from "@seqloom/backend";
import { answerLayer, denseLayers } from "./denseLayers.js";
import { layerNames } from "./layerNames.js";

beforeAll(() => useBackend("cpu"));

describe("denseLayers", () => {
  it("puts layers on top of each other", () => {
    const model = sequential(denseLayers([8, 4], layerNames(), [3]));
    expect(model.layers.map(({ name, outputShape }) => [name, outputShape])).toEqual([
      ["dense", [null, 8]],
      ["dense_1", [null, 4]],
    ]);
    expect(model.layers[1]!.getConfig()).toMatchObject({ activation: "relu" });
  });
});

describe("answerLayer", () => {
  it("answers with one chance, or with one for each class", () => {
    expect(answerLayer(1, "dense").getConfig()).toMatchObject({ units: 1, activation: "sigmoid" });
    expect(answerLayer(3, "dense").getConfig()).toMatchObject({ units: 3, activation: "softmax" });
  });
});
