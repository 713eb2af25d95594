import fc from "fast-check";
import { edgeTexts } from "./edgeTexts.js";

describe("edgeTexts", () => {
  it("has as many decimals as the edges, the same for all", () => {
    expect(edgeTexts([-6, 0, 6])).toEqual(["-6", "0", "6"]);
    expect(edgeTexts([4.5, 4.6, 4.7])).toEqual(["4.5", "4.6", "4.7"]);
    expect(edgeTexts([0, 1, 2.5])).toEqual(["0.0", "1.0", "2.5"]);
  });

  it("has two digits of the narrowest bin at most", () => {
    expect(edgeTexts(Float64Array.of(-0.2171, 0.006507, 0.2301))).toEqual(["-0.22", "0.01", "0.23"]);
    expect(edgeTexts([100.123, 200.456, 333.3])).toEqual(["100", "200", "333"]);
  });

  it("tells every two edges apart", () => {
    const edges = fc.uniqueArray(fc.integer({ min: -10_000, max: 10_000 }), { minLength: 2, maxLength: 20 });
    fc.assert(
      fc.property(edges, fc.constantFrom(1e-12, 1e-3, 0.37, 1, 1e6), (list, unit) => {
        const sorted = list.sort((a, b) => a - b).map((edge) => edge * unit);
        expect(new Set(edgeTexts(sorted)).size).toBe(sorted.length);
      }),
    );
  });
});
