import { layers } from "@tensorflow/tfjs-layers";
import { useBackend } from "@seqloom/backend";
import { activationOf, configOf } from "./activationOf.js";

beforeAll(() => useBackend("cpu"));

describe("activationOf", () => {
  it.each([
    [layers.dense({ units: 1 }), "linear"],
    [layers.dense({ units: 1, activation: "softmax" }), "softmax"],
    [layers.activation({ activation: "tanh" }), "tanh"],
    [layers.reLU(), "relu"],
    [layers.softmax(), "softmax"],
    [layers.lstm({ units: 1 }), "tanh"],
    [layers.timeDistributed({ layer: layers.dense({ units: 1, activation: "sigmoid" }) }), "sigmoid"],
    [layers.flatten(), "linear"],
  ])("knows that of %#", (layer, name) => {
    expect(activationOf(layer)).toBe(name);
  });
});

describe("configOf", () => {
  it("is empty where a layer has none", () => {
    class Own extends layers.Layer {
      static className = "Own";
      override getConfig(): never {
        throw new Error("none");
      }
    }
    expect(configOf(new Own({}))).toEqual({});
    expect(configOf(layers.masking({ maskValue: 3 }))).toMatchObject({ maskValue: 3 });
  });
});
