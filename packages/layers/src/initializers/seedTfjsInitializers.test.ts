import type { Tensor } from "@tensorflow/tfjs-core";
import { initializers, layers, sequential } from "@tensorflow/tfjs-layers";
import { freshSeed, setRandomSeed } from "@seqloom/array";
import { useBackend } from "@seqloom/backend";
import "./seedTfjsInitializers.js";

type Initializer = ReturnType<typeof initializers.heNormal>;

const numbers = (weight: Tensor) => Array.from(weight.dataSync());
const draw = (make: () => Initializer) => numbers(make().apply([4, 3]));

/** Numbers drawn after setRandomSeed(seed). */
function drawnAfter(seed: number, make: () => Initializer): number[] {
  setRandomSeed(seed);
  return draw(make);
}

describe("tfjs's initializers", () => {
  beforeAll(async () => void (await useBackend("cpu")));

  const makers: [string, (seed?: number) => Initializer][] = [
    ["glorotNormal", (seed) => initializers.glorotNormal({ seed: seed! })],
    ["glorotUniform", (seed) => initializers.glorotUniform({ seed: seed! })],
    ["heNormal", (seed) => initializers.heNormal({ seed: seed! })],
    ["heUniform", (seed) => initializers.heUniform({ seed: seed! })],
    ["leCunNormal", (seed) => initializers.leCunNormal({ seed: seed! })],
    ["leCunUniform", (seed) => initializers.leCunUniform({ seed: seed! })],
    ["orthogonal", (seed) => initializers.orthogonal({ seed: seed! })],
    ["randomNormal", (seed) => initializers.randomNormal({ seed: seed! })],
    ["randomUniform", (seed) => initializers.randomUniform({ seed: seed! })],
    ["truncatedNormal", (seed) => initializers.truncatedNormal({ seed: seed! })],
    ["varianceScaling", (seed) => initializers.varianceScaling({ seed: seed! })],
  ];

  it.each(makers)("%s draws by setRandomSeed where it has no seed, each weight other numbers", (_, make) => {
    const weight = drawnAfter(1, make);
    expect(draw(make)).not.toEqual(weight);
    expect(drawnAfter(1, make)).toEqual(weight);
    expect(drawnAfter(2, make)).not.toEqual(weight);
  });

  it.each(makers)("%s keeps to a seed of its own, and takes none from setRandomSeed", (_, make) => {
    const weight = drawnAfter(1, () => make(9));
    const next = freshSeed();
    expect(drawnAfter(2, () => make(9))).toEqual(weight);
    setRandomSeed(1);
    expect(freshSeed()).toBe(next);
  });

  it("keep to the seed 0 as to any other", () => {
    const make = () => initializers.randomNormal({ seed: 0 });
    expect(draw(make)).toEqual(draw(make));
  });

  it("are reached in tfjs's own layers, and tell no seed in their config", () => {
    const weights = (seed: number) => {
      setRandomSeed(seed);
      const model = sequential({ layers: [layers.gru({ units: 2, inputShape: [3, 2] }), layers.dense({ units: 1 })] });
      return model.getWeights().map(numbers);
    };
    expect(weights(1)).toEqual(weights(1));
    expect(weights(1)).not.toEqual(weights(2));
    const made = initializers.heNormal({});
    made.apply([2, 2]);
    expect(made.getConfig().seed).toBeUndefined();
  });
});
