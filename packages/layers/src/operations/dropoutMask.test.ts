import fc from "fast-check";
import { useBackend } from "@seqloom/backend";
import { seededRandom } from "@seqloom/array";
import { dropoutMask } from "./dropoutMask.js";

beforeAll(async () => void (await useBackend("cpu")));

describe("dropoutMask", () => {
  it("drops about the fraction that it is told, and scales up the rest so that the mean stays 1", () => {
    const mask = dropoutMask(seededRandom(1), [200, 50], 0.2);
    expect(mask.shape).toEqual([200, 50]);
    const values = Array.from(mask.dataSync());
    expect(new Set(values)).toEqual(new Set([0, Math.fround(1 / 0.8)]));
    const dropped = values.filter((value) => value === 0).length / values.length;
    expect(Math.abs(dropped - 0.2)).toBeLessThan(0.016); // four standard deviations: sqrt(0.2 * 0.8 / 10000)
  });

  it("drops nothing at rate 0 and everything at rate 1", () => {
    expect(Array.from(dropoutMask(seededRandom(1), [2, 3], 0).dataSync())).toEqual([1, 1, 1, 1, 1, 1]);
    expect(Array.from(dropoutMask(seededRandom(1), [2, 3], 1).dataSync())).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it("draws the same masks from the same seed, on every backend", async () => {
    const draw = (seed: number) => Array.from(dropoutMask(seededRandom(seed), [4, 5], 0.5).dataSync());
    const seeds = fc.sample(fc.nat(), 10);
    await useBackend("cpu");
    const onCpu = seeds.map(draw);
    await useBackend("wasm");
    expect(seeds.map(draw)).toEqual(onCpu);
  });
});
