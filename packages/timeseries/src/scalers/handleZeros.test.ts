import { handleZeros } from "./handleZeros.js";

describe("handleZeros", () => {
  it("is 1 below ten times the precision of a double, and else the number itself", () => {
    expect([0, 4e-16, 1e-15, 3, NaN].map(handleZeros)).toEqual([1, 1, 1, 3, NaN]);
    expect(handleZeros(1e-14)).toBe(1e-14);
  });
});
