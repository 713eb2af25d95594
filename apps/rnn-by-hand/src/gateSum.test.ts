import { gateSum } from "./gateSum.js";

describe("gateSum", () => {
  it("adds what comes from the input, from the state and from the bias", () => {
    const weights = { W: [[1, 2]], U: [[10]], b: [100], d: [0] };
    expect(gateSum(weights, [3, 4], [5])).toEqual([1 * 3 + 2 * 4 + 10 * 5 + 100]);
  });
});
