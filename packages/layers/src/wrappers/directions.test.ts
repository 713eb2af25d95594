import { ones } from "@tensorflow/tfjs-core";
import { useBackend } from "@seqloom/backend";
import { backwardCopy, forwardCopy, sameCopy } from "./directions.js";
import { gru, GRU } from "../recurrent/GRU.js";
import { gruCell } from "../recurrent/GRUCell.js";
import { rnn } from "../recurrent/RNN.js";

beforeAll(async () => void (await useBackend("cpu")));

describe("forwardCopy", () => {
  it("is a new layer of the same settings, its name with a prefix", () => {
    const layer = gru({ units: 3, seed: 1, name: "mine" });
    const copy = forwardCopy(layer);
    expect(copy).toBeInstanceOf(GRU);
    expect(copy).not.toBe(layer);
    expect(copy.getConfig()).toEqual({ ...layer.getConfig(), name: "forward_mine" });
    expect(forwardCopy(copy).name).toBe("forward_mine");
  });

  it("begins with the weights that the layer was given", () => {
    const weights = [ones([1, 3])];
    expect(forwardCopy(gru({ units: 1, useBias: false, weights })).initialWeights).toBe(weights);
  });
});

describe("backwardCopy", () => {
  it("reads the other way", () => {
    const { name, goBackwards } = backwardCopy(gru({ units: 3, name: "mine" }));
    expect([name, goBackwards]).toEqual(["backward_mine", true]);
  });

  it("has other weights than the forward one, decided by the same seed", () => {
    const kernel = (layer: ReturnType<typeof forwardCopy>) => {
      layer.build([null, 4, 2]);
      return Array.from(layer.getWeights()[0]!.dataSync());
    };
    for (const make of [() => gru({ units: 3, seed: 1 }), () => rnn({ cell: [gruCell({ units: 3, seed: 1 })] })]) {
      expect(kernel(backwardCopy(make()))).toEqual(kernel(backwardCopy(make())));
      expect(kernel(backwardCopy(make()))).not.toEqual(kernel(forwardCopy(make())));
    }
  });
});

describe("sameCopy", () => {
  it("keeps the name and the seeds", () => {
    const layer = gru({ units: 3, name: "mine", seed: 1 });
    expect(sameCopy(layer).getConfig()).toEqual(layer.getConfig());
  });
});
