import { layers, models, sequential } from "@tensorflow/tfjs-layers";
import { useBackend } from "@seqloom/backend";
import { describeGolden } from "@seqloom/testing";
import { GlorotUniform, glorotUniform } from "./GlorotUniform.js";

beforeAll(async () => void (await useBackend("cpu")));

interface Distribution {
  initializer: string;
  shape: number[];
  limit: number;
  measured: { std: number };
}

/** Expects numbers that are spread evenly from -limit to limit. */
function expectUniform(values: readonly number[], limit: number): void {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const square = values.reduce((sum, value) => sum + value * value, 0) / values.length;
  const deviation = limit / Math.sqrt(3);
  // Four standard errors of the mean and of the mean square.
  expect(Math.abs(mean)).toBeLessThan((4 * deviation) / Math.sqrt(values.length));
  expect(Math.abs(square - deviation ** 2)).toBeLessThan((4 * 0.894 * deviation ** 2) / Math.sqrt(values.length));
  expect(Math.max(...values)).toBeGreaterThan(0.98 * limit);
  expect(Math.max(...values.map(Math.abs))).toBeLessThanOrEqual(Math.fround(limit));
}

/** At least 6000 numbers for weights of a shape: one seed after the other. */
function drawMany(shape: number[]): number[] {
  const numbers: number[] = [];
  for (let seed = 0; numbers.length < 6000; seed++) {
    const weight = glorotUniform({ seed }).apply(shape);
    expect(weight.shape).toEqual(shape);
    numbers.push(...weight.dataSync());
    weight.dispose();
  }
  return numbers;
}

describe("GlorotUniform", () => {
  it("spreads the numbers evenly up to sqrt(6 / (inputs + outputs))", () => {
    expectUniform(drawMany([13, 8]), Math.sqrt(6 / 21));
  });

  describeGolden<{ cases: readonly Distribution[] }>("training/initializers.json.gz", ({ cases }) => {
    const mine = cases.filter(({ initializer }) => initializer === "glorot_uniform");
    it.each(mine.map((item) => [item.shape.join(" x "), item] as const))("has Keras's limit for [%s]", (_, item) => {
      const values = drawMany(item.shape);
      expectUniform(values, item.limit);
      const deviation = Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / values.length);
      expect(Math.abs(deviation / item.measured.std - 1)).toBeLessThan(0.1); // Keras measured as few as 400 numbers
    });
  });

  it("gives one seed the same numbers, to the last bit, on every backend", async () => {
    await useBackend("wasm");
    const onWasm = Array.from(glorotUniform({ seed: 7 }).apply([5, 6]).dataSync());
    await useBackend("cpu");
    expect(Array.from(glorotUniform({ seed: 7 }).apply([5, 6]).dataSync())).toEqual(onWasm);
    expect(Array.from(glorotUniform({ seed: 8 }).apply([5, 6]).dataSync())).not.toEqual(onWasm);
  });

  it("is taken by tfjs's layers, and comes back out of a saved model with its seed", async () => {
    const model = sequential({
      layers: [layers.dense({ units: 3, inputShape: [2], kernelInitializer: glorotUniform({ seed: 5 }) })],
    });
    const again = await models.modelFromJSON(model.toJSON(null, false) as never);
    expect(Array.from(again.getWeights()[0]!.dataSync())).toEqual(Array.from(model.getWeights()[0]!.dataSync()));
    const kernel = Array.from(glorotUniform({ seed: 5 }).apply([2, 3]).dataSync());
    expect(Array.from(model.getWeights()[0]!.dataSync())).toEqual(kernel);
  });

  it("takes the place of tfjs's class of that name in configs", () => {
    const layer = layers.dense({
      units: 3,
      inputShape: [2],
      kernelInitializer: { className: "GlorotUniform", config: { seed: 5 } } as never,
    });
    const { config } = layer.getConfig().kernelInitializer as { config: object };
    expect(config).toEqual({ seed: 5 });
  });

  it("refuses a wrong seed and an unknown option", () => {
    expect(() => new GlorotUniform({ seed: -1 })).toThrow(
      "GlorotUniform: seed must be an integer from 0 to 4294967295, got -1.",
    );
    expect(() => glorotUniform({ sede: 1 } as never)).toThrow(
      'GlorotUniform: options must be made of seed, got "sede".',
    );
  });
});
