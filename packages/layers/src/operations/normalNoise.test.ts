import { seededRandom } from "@seqloom/array";
import { useBackend } from "@seqloom/backend";
import { normalNoise } from "./normalNoise.js";

describe("normalNoise", () => {
  beforeAll(async () => void (await useBackend("cpu")));

  it("has the mean and the deviation that were asked for", () => {
    const noise = normalNoise(seededRandom(1), [50, 40], 3, 0.5);
    const values = Array.from(noise.dataSync());
    const mean = values.reduce((sum, value) => sum + value, 0) / 2000;
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / 2000;
    expect(noise.shape).toEqual([50, 40]);
    expect(Math.abs(mean - 3)).toBeLessThan(4 * (0.5 / Math.sqrt(2000))); // four standard errors
    expect(Math.abs(Math.sqrt(variance) - 0.5)).toBeLessThan(4 * (0.5 / Math.sqrt(4000)));
  });

  it("is the same for one seed", () => {
    const draw = (seed: number) => Array.from(normalNoise(seededRandom(seed), [5], 0, 1).dataSync());
    expect(draw(2)).toEqual(draw(2));
    expect(draw(2)).not.toEqual(draw(3));
  });
});
