import { initializers } from "@tensorflow/tfjs-layers";
import { useBackend } from "@seqloom/backend";
import { UNIT_OPTIONS, CELL_OPTIONS, cellSeeds, readUnitOptions } from "./unitOptions.js";

beforeAll(async () => void (await useBackend("cpu")));

const read = (options: object) => readUnitOptions("Test", CELL_OPTIONS, options as { units: number });

describe("UNIT_OPTIONS", () => {
  it("has Keras's defaults", () => {
    const defaults = Object.entries(UNIT_OPTIONS).map(([name, option]) => [name, option.default]);
    expect(Object.fromEntries(defaults)).toMatchObject({
      activation: "tanh",
      useBias: true,
      kernelInitializer: "glorotUniform",
      recurrentInitializer: "orthogonal",
      biasInitializer: "zeros",
      kernelRegularizer: null,
      kernelConstraint: null,
      dropout: 0,
      recurrentDropout: 0,
    });
  });
});

describe("readUnitOptions", () => {
  it("makes objects of names and configs", () => {
    const given = initializers.ones();
    const settings = read({
      units: 2,
      kernelInitializer: given,
      biasInitializer: "ones",
      kernelRegularizer: "l2",
      recurrentConstraint: { className: "MaxNorm", config: { maxValue: 3 } },
    });
    expect(settings.kernelInitializer).toBe(given);
    expect(settings.biasInitializer.getClassName()).toBe("Ones");
    expect(settings.kernelRegularizer!.getConfig()).toEqual({ l2: 0.01 });
    expect(settings.recurrentConstraint!.getConfig()).toMatchObject({ maxValue: 3 });
    expect(settings.biasRegularizer).toBeNull();
  });

  it("takes the seeds of the default initializers and of dropout from the one seed", () => {
    const seeds = (options: object) => {
      const { kernelInitializer, recurrentInitializer, seed } = read({ units: 2, ...options });
      return [kernelInitializer.getConfig().seed, recurrentInitializer.getConfig().seed, cellSeeds(seed).dropout];
    };
    expect(seeds({ seed: 1 })).toEqual(seeds({ seed: 1 }));
    expect(new Set([...seeds({ seed: 1 }), ...seeds({ seed: 2 })]).size).toBe(6);
    expect(seeds({})).toEqual([null, null, undefined]);
  });

  it.each([
    [{}, "Test: units must be an integer of 1 or more, got undefined."],
    [{ units: 0 }, "Test: units must be an integer of 1 or more, got 0."],
    [{ units: 2, activation: "tahn" }, /^Test: activation must be "elu", .* or "tanh", got "tahn"\.$/],
    [{ units: 2, dropout: 1.5 }, "Test: dropout must be a number from 0 to 1, got 1.5."],
    [
      { units: 2, kernelInitializer: "glorot" },
      'Test: kernelInitializer must be an initializer, its name ("glorotUniform") or its config ({ className, config }), got "glorot".',
    ],
    [
      { units: 2, kernelConstraint: "l2" },
      'Test: kernelConstraint must be a constraint, its name ("maxNorm") or its config ({ className, config }), or null, got "l2".',
    ],
    [{ units: 2, returnSequence: true }, /^Test: options must be made of units, .*, got "returnSequence"\.$/],
  ])("refuses %p", (options, message) => {
    expect(() => read(options)).toThrow(message);
  });
});
