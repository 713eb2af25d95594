import { layers } from "@tensorflow/tfjs-layers";
import { useBackend } from "@seqloom/backend";
import { RandomUniform, randomUniform } from "./RandomUniform.js";

beforeAll(async () => void (await useBackend("cpu")));

const numbers = (initializer: RandomUniform, shape = [50, 40]) => Array.from(initializer.apply(shape).dataSync());

describe("RandomUniform", () => {
  it("spreads the numbers evenly, as Keras from -0.05 to 0.05 unless told", () => {
    const values = numbers(randomUniform({ seed: 1 }));
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    expect(Math.abs(mean)).toBeLessThan((4 * 0.1) / Math.sqrt(12 * values.length)); // four standard errors
    expect(Math.max(...values)).toBeGreaterThan(0.049);
    expect(Math.max(...values.map(Math.abs))).toBeLessThanOrEqual(Math.fround(0.05));
    expect(numbers(randomUniform({ minval: 2, maxval: 3 })).every((value) => value >= 2 && value <= 3)).toBe(true);
  });

  it("gives one seed the same numbers on every backend", async () => {
    await useBackend("wasm");
    const onWasm = numbers(randomUniform({ seed: 7 }));
    await useBackend("cpu");
    expect(numbers(randomUniform({ seed: 7 }))).toEqual(onWasm);
    expect(numbers(randomUniform({ seed: 8 }))).not.toEqual(onWasm);
  });

  it("takes the place of tfjs's class of that name, and comes back out of its config", () => {
    const config = { className: "RandomUniform", config: { minval: 0, maxval: 1, seed: 5 } };
    const layer = layers.dense({ units: 3, kernelInitializer: structuredClone(config) as never });
    expect(layer.getConfig().kernelInitializer).toEqual(config);
    const initializer = RandomUniform.fromConfig<RandomUniform>(RandomUniform, config.config);
    expect(numbers(initializer)).toEqual(numbers(randomUniform(config.config)));
  });

  it("refuses an upper end below the lower one, and an unknown option", () => {
    expect(() => randomUniform({ minval: 1, maxval: 0 })).toThrow(
      "RandomUniform: maxval must be a number of 1 or more, got 0.",
    );
    expect(() => randomUniform({ min: 1 } as never)).toThrow(
      'RandomUniform: options must be made of minval, maxval, seed, got "min".',
    );
  });
});
