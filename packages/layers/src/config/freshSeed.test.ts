import { seededRandom } from "@seqloom/array";
import { freshSeed } from "./freshSeed.js";

describe("freshSeed", () => {
  it("gives seeds that seededRandom takes, and another one each time", () => {
    const seeds = Array.from({ length: 20 }, freshSeed);
    for (const seed of seeds) expect(seededRandom(seed).next()).toBeLessThan(1);
    expect(new Set(seeds).size).toBeGreaterThan(15); // 20 of 2^32: two equal ones are next to impossible
  });
});
