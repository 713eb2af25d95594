import fc from "fast-check";
import { isBetween, isIntegerIn, rangeText, unsafeHint } from "./integerRange.js";

describe("isIntegerIn", () => {
  it("takes the integers of the range, both ends included, and nothing else", () => {
    expect([-2, 0, 2].every((value) => isIntegerIn(value, -2, 2))).toBe(true);
    expect([-3, 3, 0.5, "1", NaN, null, undefined].some((value) => isIntegerIn(value, -2, 2))).toBe(false);
  });

  it("ends at ±(2^53 - 1)", () => {
    const atTheEnds = [2 ** 53 - 1, 2 ** 53, 1 - 2 ** 53, -(2 ** 53)];
    expect(atTheEnds.map((value) => isIntegerIn(value, -Infinity, Infinity))).toEqual([true, false, true, false]);
  });
});

describe("unsafeHint", () => {
  it("is there for an integer that only its size keeps from being taken", () => {
    expect(unsafeHint(2 ** 53, 1, Infinity)).toBe("Beyond 2^53 - 1 integers are not exact.");
    expect([2 ** 53 - 1, 0.5, "9007199254740992", Infinity].map((value) => unsafeHint(value, 1, Infinity))).toEqual(
      Array(4).fill(undefined),
    );
    expect(unsafeHint(2 ** 53, 1, 100)).toBeUndefined();
  });
});

describe("rangeText", () => {
  it("says only the ends that there are", () => {
    expect(rangeText(1, 3)).toBe(" from 1 to 3");
    expect(rangeText(1, Infinity)).toBe(" of 1 or more");
    expect(rangeText(-Infinity, 3)).toBe(" of 3 or less");
    expect(rangeText(-Infinity, Infinity)).toBe("");
  });
});

describe("isBetween", () => {
  it("holds for a number that no end of the range passes", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true }), fc.double({ noNaN: true }), fc.double({ noNaN: true }), (value, a, b) => {
        const [min, max] = [Math.min(a, b), Math.max(a, b)];
        expect(isBetween(value, min, max)).toBe(Math.min(Math.max(value, min), max) === value);
      }),
    );
    expect(isBetween(NaN, -Infinity, Infinity)).toBe(false);
  });
});
