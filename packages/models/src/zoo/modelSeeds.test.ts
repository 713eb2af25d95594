import { modelSeeds } from "./modelSeeds.js";

describe("modelSeeds", () => {
  it("gives other seeds with each call, and the same ones for the same seed", () => {
    const [a, b] = [modelSeeds(1), modelSeeds(1)];
    const first = [a(), a(), a()];
    expect(first).toEqual([b(), b(), b()]);
    expect(new Set(first.map(({ seed }) => seed)).size).toBe(3);
    expect(modelSeeds(2)()).not.toEqual(first[0]);
  });

  it("leaves the choice to each part where there is no seed", () => {
    expect(modelSeeds(undefined)()).toEqual({ seed: undefined });
  });
});
