import { initializers } from "@tensorflow/tfjs-layers";
import { integer } from "@seqloom/array";
import { useBackend } from "@seqloom/backend";
import { LAYER_OPTIONS } from "./layerOptions.js";
import { initializerOption, regularizerOption } from "./partOptions.js";
import { weightSeedOption } from "../config/seedOption.js";
import { readLayerOptions, writeLayerOptions } from "./readLayerOptions.js";

const table = {
  units: integer({ min: 1 }),
  kernelInitializer: initializerOption("ones"),
  kernelRegularizer: regularizerOption,
  ...LAYER_OPTIONS,
};

beforeAll(async () => void (await useBackend("cpu")));

describe("readLayerOptions", () => {
  it("makes the objects that names and configs stand for", () => {
    const { units, kernelInitializer, kernelRegularizer } = readLayerOptions("Test", table, { units: 3 });
    expect([units, kernelInitializer.getClassName(), kernelRegularizer]).toEqual([3, "Ones", null]);
    const zeros = initializers.zeros();
    const read = readLayerOptions("Test", table, { units: 3, kernelInitializer: zeros, kernelRegularizer: "l2" });
    expect(read.kernelInitializer).toBe(zeros);
    expect(read.kernelRegularizer?.getConfig()).toEqual({ l2: 0.01 });
  });

  it("gives a seed to the initializers that draw and are left to their default, and writes it there alone", () => {
    const drawing = {
      seed: weightSeedOption,
      kernelInitializer: initializerOption("glorotUniform"),
      recurrentInitializer: initializerOption("orthogonal"),
      biasInitializer: initializerOption("zeros"),
      ...LAYER_OPTIONS,
    };
    const read = readLayerOptions("Test", drawing, { seed: 5, recurrentInitializer: "glorotUniform" });
    expect(writeLayerOptions(drawing, read)).toEqual({
      kernelInitializer: { className: "GlorotUniform", config: { seed: 5 } },
      recurrentInitializer: { className: "GlorotUniform", config: { seed: null } },
      biasInitializer: { className: "Zeros", config: {} },
    });
  });

  it("refuses what the table does", () => {
    expect(() => readLayerOptions("Test", table, {})).toThrow("Test: units must be an integer of 1 or more");
  });
});

describe("writeLayerOptions", () => {
  it("writes a layer's own options so that they can be read again", () => {
    const config = writeLayerOptions(table, readLayerOptions("Test", table, { units: 3, name: "mine" }));
    expect(config).toEqual({
      units: 3,
      kernelInitializer: { className: "Ones", config: {} },
      kernelRegularizer: null,
    });
    expect(writeLayerOptions(table, readLayerOptions("Test", table, config))).toEqual(config);
  });
});
