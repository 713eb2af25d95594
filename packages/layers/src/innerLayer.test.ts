import { layers } from "@tensorflow/tfjs-layers";
import { useBackend } from "@seqloom/backend";
import { buildInside, innerWeights, layerOfConfig } from "./innerLayer.js";
import { simpleRnn } from "./SimpleRNN.js";
import { SimpleRNN } from "./SimpleRNN.js";

beforeAll(async () => void (await useBackend("cpu")));

describe("layerOfConfig", () => {
  it("makes the layer that is registered under the name", () => {
    const layer = layerOfConfig("Outer", "layer", { className: "SimpleRNN", config: { units: 3 } });
    expect(layer).toBeInstanceOf(SimpleRNN);
    expect(layer.getConfig()).toMatchObject({ units: 3 });
  });

  it.each([
    ["SimpleRNN", '"SimpleRNN"'],
    [{ className: "Nonesuch", config: {} }, '"Nonesuch"'],
    [{ className: "Zeros", config: {} }, '"Zeros"'],
  ])("refuses %p", (given, got) => {
    expect(() => layerOfConfig("Outer", "layer", given)).toThrow(
      `Outer: layer must be the config of a layer, { className, config }, of a known class, got ${got}.`,
    );
  });
});

describe("buildInside", () => {
  it("makes the weights once, named after the layer", () => {
    const layer = simpleRnn({ units: 2, name: "inner" });
    buildInside(layer, [[null, 4, 3]]);
    const { weights } = layer;
    expect(weights.map(({ originalName }) => originalName)).toContain("inner/kernel");
    buildInside(layer, [[null, 4, 3]]);
    expect(layer.weights).toEqual(weights);
  });
});

describe("innerWeights", () => {
  it("marks the weights of a frozen layer", () => {
    const [free, frozen] = [true, false].map((trainable) => layers.dense({ units: 1, trainable, inputShape: [2] }));
    for (const layer of [free!, frozen!]) layer.build([null, 2]);
    expect(innerWeights(free!).map(({ trainable }) => trainable)).toEqual([true, true]);
    expect(innerWeights(frozen!).map(({ trainable }) => trainable)).toEqual([false, false]);
  });
});
