import { rangeOf, widen, withRoom } from "./rangeOf.js";

describe("rangeOf", () => {
  it("is that of all lists, gaps passed over", () => {
    expect(rangeOf([Float64Array.of(3, NaN, 1), [2, 7]])).toEqual([1, 7]);
  });

  it("is 0 to 1 where there is no number", () => {
    expect(rangeOf([[NaN]])).toEqual([0, 1]);
    expect(rangeOf([])).toEqual([0, 1]);
  });
});

describe("widen", () => {
  it("adds a share of the range on both sides", () => {
    expect(widen([0, 10], 0.1)).toEqual([-1, 11]);
  });

  it("makes room around a single value", () => {
    expect(widen([4, 4], 0.1)).toEqual([2, 6]);
    expect(widen([-4, -4], 0.1)).toEqual([-6, -2]);
    expect(widen([0, 0], 0.1)).toEqual([-0.5, 0.5]);
  });
});

describe("withRoom", () => {
  it("adds room on both sides, as far as 0", () => {
    expect(withRoom([10, 20], 0.1)).toEqual([9, 21]);
    expect(withRoom([0.1, 10], 0.1)).toEqual([0, 10.99]);
    expect(withRoom([-10, -0.1], 0.1)).toEqual([-10.99, 0]);
    expect(withRoom([-10, 10], 0.1)).toEqual([-12, 12]);
    expect(withRoom([0, 0], 0.1)).toEqual([-0.5, 0.5]);
  });
});
