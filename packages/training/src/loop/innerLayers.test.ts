import { useBackend } from "@seqloom/backend";
import { layers, sequential } from "@tensorflow/tfjs-layers";
import { innerLayers } from "./innerLayers.js";

describe("innerLayers", () => {
  beforeAll(async () => void (await useBackend("cpu")));

  it("finds layers of wrappers and of models, each once", () => {
    const shared = layers.dense({ units: 2, inputShape: [2] });
    const inner = sequential({
      layers: [
        layers.reshape({ targetShape: [1, 2], inputShape: [2] }),
        layers.timeDistributed({ layer: layers.dense({ units: 1 }) }),
      ],
    });
    const outer = { layers: [shared, inner] } as unknown as Parameters<typeof innerLayers>[0];
    const names = innerLayers(outer).map((layer) => layer.getClassName());
    expect(names.filter((name) => name !== "InputLayer").sort()).toEqual([
      "Dense",
      "Dense",
      "Reshape",
      "Sequential",
      "TimeDistributed",
    ]);
  });
});
