import type { layers } from "@tensorflow/tfjs-layers";
import { readOptions } from "@seqloom/array";
import { useBackend } from "@seqloom/backend";
import { conv1d } from "../convolution/Conv1D.js";
import { dense } from "../core/Dense.js";
import { embedding } from "../core/Embedding.js";
import { glorotUniform } from "../initializers/GlorotUniform.js";
import { randomUniform } from "../initializers/RandomUniform.js";
import { seedOption, weightSeedOption } from "./seedOption.js";

describe("seedOption", () => {
  const table = { seed: seedOption };

  it("may be left out", () => {
    expect(readOptions("test", table, {})).toEqual({ seed: undefined });
    expect(readOptions("test", table, { seed: 2 ** 32 - 1 })).toEqual({ seed: 2 ** 32 - 1 });
  });

  it.each([1.5, -1, 2 ** 32, NaN, "1"])("refuses %p", (seed) => {
    expect(() => readOptions("test", table, { seed })).toThrow(
      "test: seed must be an integer from 0 to 4294967295, got",
    );
  });
});

describe("weightSeedOption", () => {
  it("is such a seed, which no config has", () => {
    expect(weightSeedOption).toMatchObject({ unwritten: true, required: false });
    expect(() => readOptions("test", { seed: weightSeedOption }, { seed: -1 })).toThrow("test: seed must be");
  });
});

describe("the seed of a layer with weights", () => {
  beforeAll(async () => void (await useBackend("cpu")));

  const weightsOf = (layer: layers.Layer, shape: number[]) => {
    layer.build(shape);
    return layer.getWeights().map((weight) => Array.from(weight.dataSync()));
  };

  it("decides its weights as the same seed of the initializer does", () => {
    const kernelInitializer = glorotUniform({ seed: 3 });
    expect(weightsOf(dense({ units: 2, seed: 3 }), [1, 4])).toEqual(
      weightsOf(dense({ units: 2, kernelInitializer }), [1, 4]),
    );
    const conv = { filters: 2, kernelSize: 3 };
    expect(weightsOf(conv1d({ ...conv, seed: 3 }), [1, 5, 4])).toEqual(
      weightsOf(conv1d({ ...conv, kernelInitializer }), [1, 5, 4]),
    );
    const table = { inputDim: 4, outputDim: 2 };
    expect(weightsOf(embedding({ ...table, seed: 3 }), [1, 5])).toEqual(
      weightsOf(embedding({ ...table, embeddingsInitializer: randomUniform({ seed: 3 }) }), [1, 5]),
    );
    expect(weightsOf(dense({ units: 2, seed: 4 }), [1, 4])).not.toEqual(
      weightsOf(dense({ units: 2, seed: 3 }), [1, 4]),
    );
  });

  it("stays out of the config, which Keras reads: the initializer has it", () => {
    const config = dense({ units: 2, seed: 3 }).getConfig();
    expect(config).not.toHaveProperty("seed");
    expect(config).toMatchObject({ kernelInitializer: { config: { seed: 3 } } });
  });
});
