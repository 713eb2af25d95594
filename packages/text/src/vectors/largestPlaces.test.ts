import fc from "fast-check";
import { largestPlaces } from "./largestPlaces.js";

describe("largestPlaces", () => {
  it("gives places by their values, the first of equal ones first", () => {
    expect(largestPlaces(Float64Array.of(1, 3, 2, 3), 3)).toEqual([1, 3, 2]);
  });

  it("is the beginning of the sorted places", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -5, max: 5 })), fc.nat(10), (values, asked) => {
        const count = Math.min(asked, values.length);
        const sorted = [...values.keys()].sort((a, b) => values[b]! - values[a]! || a - b);
        expect(largestPlaces(Float64Array.from(values), count)).toEqual(sorted.slice(0, count));
      }),
    );
  });
});
