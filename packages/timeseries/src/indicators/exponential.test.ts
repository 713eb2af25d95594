import { exponential, wilder } from "./exponential.js";

describe("exponential", () => {
  it("starts with a mean, and is NaN before it", () => {
    const values = Float64Array.of(9, 1, 3, 6, 2);
    expect([...exponential(values, 0.5, { from: 1, seed: 2 })]).toEqual([NaN, NaN, 2, 4, 3]);
    expect([...exponential(values, 0.5, { from: 3, seed: 3 })]).toEqual([NaN, NaN, NaN, NaN, NaN]);
  });
});

describe("wilder", () => {
  it("weighs a new value by 1 / period", () => {
    expect([...wilder(Float64Array.of(2, 4, 9), 2, { from: 0 })]).toEqual([NaN, 3, 6]);
  });
});
