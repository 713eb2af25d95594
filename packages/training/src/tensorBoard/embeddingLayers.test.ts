import { layers, sequential } from "@tensorflow/tfjs-layers";
import { useBackend } from "@seqloom/backend";
import { embeddingLayers } from "./embeddingLayers.js";

beforeAll(() => useBackend("cpu"));

describe("embeddingLayers", () => {
  it("finds those of models inside", () => {
    const embedding = layers.embedding({ inputDim: 4, outputDim: 2, inputLength: 3, name: "words" });
    const inner = sequential({ layers: [embedding, layers.flatten()] });
    const model = sequential({ layers: [inner, layers.dense({ units: 1 })] });
    expect(embeddingLayers(model)).toEqual([embedding]);
    expect(embeddingLayers(sequential({ layers: [layers.dense({ units: 1, inputShape: [1] })] }))).toEqual([]);
  });
});
