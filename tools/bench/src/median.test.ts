import { median } from "./median.js";

describe("median", () => {
  it("is the middle one, the upper one of two, and leaves the list as it is", () => {
    const times = [10, 9, 30];
    expect(median(times)).toBe(10);
    expect(median([1, 2, 3, 4])).toBe(3);
    expect(times).toEqual([10, 9, 30]);
  });
});
