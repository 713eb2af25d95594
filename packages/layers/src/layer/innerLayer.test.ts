import * as tf from "@tensorflow/tfjs-core";
import { layers, regularizers, sequential } from "@tensorflow/tfjs-layers";
import { useBackend } from "@seqloom/backend";
import { outputPenalty } from "@seqloom/graph";
import { buildInside, frozenInside, layerOfConfig, penaltiesInside, trainedInside } from "./innerLayer.js";
import { simpleRnn, SimpleRNN } from "../recurrent/SimpleRNN.js";

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

describe("trainedInside", () => {
  /** An outer layer and two inside of it, the second one frozen. */
  function nested() {
    const outer = layers.flatten();
    const inner = [true, false].map((trainable) => layers.dense({ units: 1, trainable, inputShape: [2] }));
    for (const layer of inner) layer.build([null, 2]);
    return { outer, inner, weights: inner.map((layer) => layer.weights) };
  }

  it("has the weights of what is not frozen, and none in a frozen layer", () => {
    const { outer, inner, weights } = nested();
    expect(trainedInside(outer, inner)).toEqual(weights[0]);
    expect(frozenInside(outer, inner)).toEqual(weights[1]);
    outer.trainable = false;
    expect(trainedInside(outer, inner)).toEqual([]);
    expect(frozenInside(outer, inner)).toEqual(weights.flat());
  });
});

describe("penaltiesInside", () => {
  it("leaves out those on the weights of a frozen layer, not those on outputs", () => {
    const layer = layers.flatten();
    const penalties = [() => tf.scalar(1), outputPenalty(() => tf.scalar(2))];
    layer.addLoss(penalties);
    expect(penaltiesInside([layer])).toEqual(penalties);
    layer.trainable = false;
    expect(penaltiesInside([layer])).toEqual([penalties[1]]);
  });

  it("finds those of the layers of a model", () => {
    const kernelRegularizer = regularizers.l2({ l2: 1 });
    const model = sequential({ layers: [layers.dense({ units: 1, inputShape: [2], kernelRegularizer })] });
    expect(penaltiesInside([model])).toEqual(model.layers[0]!.losses);
  });
});
