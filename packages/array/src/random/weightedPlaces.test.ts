import fc from "fast-check";
import { seededRandom } from "./seededRandom.js";
import { isDistribution, weightedPlaces } from "./weightedPlaces.js";

/** Gives the listed numbers one after the other. */
function listed(...numbers: number[]): () => number {
  const left = numbers.values();
  return () => left.next().value!;
}

describe("weightedPlaces", () => {
  it("takes the place between whose running sums the number falls, the lower one included", () => {
    const p = [0.25, 0.25, 0, 0.5];
    const next = listed(0, 0.2499, 0.25, 0.5, 0.999);
    expect(weightedPlaces(p, { count: 5, replace: true, next })).toEqual([0, 0, 1, 3, 3]);
  });

  it("draws again for repeated places, among those that are left", () => {
    // the first round finds 1 and 1, so 0 and 2 share the second, 0.4 of 0.6 the bound between them
    const next = listed(0.5, 0.6, 0.7);
    expect(weightedPlaces([0.4, 0.4, 0.2], { count: 2, replace: false, next })).toEqual([1, 2]);
  });

  it("finds every place once when all are asked for", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 20 }),
        fc.nat(),
        (weights, seed) => {
          const total = weights.reduce((sum, weight) => sum + weight);
          const random = seededRandom(seed);
          const places = weightedPlaces(
            weights.map((weight) => weight / total),
            { count: weights.length, replace: false, next: () => random.next() },
          );
          expect(places.sort((a, b) => a - b)).toEqual([...weights.keys()]);
        },
      ),
    );
  });
});

describe("isDistribution", () => {
  it("accepts numbers of 0 or more that sum to 1 within rounding", () => {
    expect(isDistribution([0.1, 0.2, 0.3, 0.4])).toBe(true);
    expect(isDistribution(Float32Array.of(0.1, 0.2, 0.7))).toBe(true);
    expect(isDistribution([0.5, 0.4])).toBe(false);
    expect(isDistribution([1.5, -0.5])).toBe(false);
    expect(isDistribution([NaN])).toBe(false);
    expect(isDistribution("1")).toBe(false);
    expect(isDistribution(new Set([1]))).toBe(false);
  });
});
