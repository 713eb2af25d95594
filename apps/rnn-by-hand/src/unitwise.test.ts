import { unitwise } from "./unitwise.js";

describe("unitwise", () => {
  it("goes through vectors side by side", () => {
    expect(unitwise((a, b, c) => a * b + c, [1, 2], [3, 4], [10, 20])).toEqual([13, 28]);
  });

  it("takes a single vector as well", () => {
    expect(unitwise((a) => a ** 2, [1, 2, 3])).toEqual([1, 4, 9]);
  });
});
