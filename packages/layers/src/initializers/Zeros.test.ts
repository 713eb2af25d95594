import { layers } from "@tensorflow/tfjs-layers";
import { useBackend } from "@seqloom/backend";
import { Zeros, zeros } from "./Zeros.js";

beforeAll(async () => void (await useBackend("cpu")));

describe("Zeros", () => {
  it("fills a weight with zeros", () => {
    const weight = zeros().apply([2, 2]);
    expect(weight.shape).toEqual([2, 2]);
    expect(Array.from(weight.dataSync())).toEqual([0, 0, 0, 0]);
  });

  it("is taken by tfjs's layers and comes out of a config", () => {
    const layer = layers.dense({ units: 2, biasInitializer: zeros() });
    expect(layer.getConfig().biasInitializer).toEqual({ className: "Zeros", config: {} });
    expect(Zeros.fromConfig(Zeros, { customObjects: {} })).toBeInstanceOf(Zeros);
  });

  it("has no options", () => {
    expect(() => new Zeros({ seed: 1 })).toThrow("Zeros: options must be left out, got an object with {seed}.");
  });
});
