import fc from "fast-check";
import { selectPlaces } from "./selectPlaces.js";

describe("selectPlaces", () => {
  it("gives what sorting gives at these places, with equal numbers too", () => {
    const numbers = fc.array(fc.oneof(fc.integer({ min: 0, max: 5 }), fc.integer()), { minLength: 1, maxLength: 80 });
    fc.assert(
      fc.property(numbers, fc.array(fc.nat(79), { maxLength: 6 }), (values, wanted) => {
        const places = wanted.filter((place) => place < values.length).sort((a, b) => a - b);
        const found = Float64Array.from(values);
        selectPlaces(found, places);
        const sorted = Float64Array.from(values).sort();
        expect(places.map((place) => found[place])).toEqual(places.map((place) => sorted[place]));
        expect(found.toSorted()).toEqual(sorted);
      }),
    );
  });
});
