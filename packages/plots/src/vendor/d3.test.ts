import { line, scaleLinear, scaleUtc, symbolCircle } from "./d3.js";

describe("what is used of d3", () => {
  it("is there", () => {
    expect(scaleLinear([0, 1], [0, 1]).ticks(2)).toEqual([0, 0.5, 1]);
    expect(scaleUtc([0, 86_400_000], [0, 1]).ticks(2).map(Number)).toEqual([0, 43_200_000, 86_400_000]);
    expect(line()([[1, 2]])).toBe("M1,2Z");
    expect(symbolCircle.draw).toBeInstanceOf(Function);
  });
});
