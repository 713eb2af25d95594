import { quantile } from "./quantile.js";

describe("quantile", () => {
  it("draws a straight line between neighbours", () => {
    const sorted = Float64Array.of(1, 2, 4, 8, 16);
    expect([0, 0.25, 0.5, 0.6, 0.9, 1].map((share) => quantile(sorted, share))).toEqual([1, 2, 4, 5.6, 12.8, 16]);
  });

  it("is NaN of nothing", () => {
    expect(quantile(new Float64Array(0), 0.5)).toBeNaN();
  });
});
