import { pythonExponent, pythonNumber } from "./pythonNumber.js";

describe("pythonNumber", () => {
  it.each([
    ...([
      [1, "1.0"],
      [0, "0.0"],
      [-0, "-0.0"],
      [0.5, "0.5"],
      [-2.25, "-2.25"],
    ] as const),
    ...([
      [1e-4, "0.0001"],
      [9.999999310821295e-5, "9.999999310821295e-05"],
      [1e-100, "1e-100"],
    ] as const),
    ...([
      [1e15, "1000000000000000.0"],
      [1e16, "1e+16"],
      [1.5e300, "1.5e+300"],
    ] as const),
    ...([
      [NaN, "nan"],
      [Infinity, "inf"],
      [-Infinity, "-inf"],
    ] as const),
    [Math.fround(0.1) * 0.1, "0.010000000149011612"],
  ] as const)("prints %s as %s", (value, text) => {
    expect(pythonNumber(value)).toBe(text);
  });
});

describe("pythonExponent", () => {
  it("has a sign and two digits", () => {
    expect([-5, 0, 16, 123].map(pythonExponent)).toEqual(["-05", "+00", "+16", "+123"]);
  });
});
