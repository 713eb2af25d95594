import { fromTo, shortNumber } from "./shortNumber.js";

describe("shortNumber", () => {
  it.each([
    [0, "0"],
    [0.693147, "0.6931"],
    [-12.34567, "-12.35"],
    [250_000, "250000"],
    [4_100_000_000_000, "4.1e+12"],
    [1e20, "1e+20"],
    [0.00012345, "1.23e-4"],
    [NaN, "NaN"],
    [-Infinity, "-Infinity"],
  ])("writes %d as %s", (value, text) => {
    expect(shortNumber(value)).toBe(text);
  });
});

describe("fromTo", () => {
  it("names both ends", () => {
    expect(fromTo([-1, 2e9])).toBe("from -1 to 2e+9");
  });
});
