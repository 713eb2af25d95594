import fc from "fast-check";
import { numberText, tickTexts } from "./numberText.js";

describe("tickTexts", () => {
  it("has as many decimals as the steps need", () => {
    expect(tickTexts([0, 5, 10])).toEqual(["0", "5", "10"]);
    expect(tickTexts([-0.5, 0, 0.5])).toEqual(["-0.5", "0.0", "0.5"]);
    expect(tickTexts([0.1, 0.15, 0.2])).toEqual(["0.10", "0.15", "0.20"]);
  });

  it("writes very large and very small numbers with an exponent, each of them different", () => {
    expect(tickTexts([0, 2e8, 4e8])).toEqual(["0", "2e8", "4e8"]);
    expect(tickTexts([1e-7, 1.5e-7, 2e-7])).toEqual(["1e-7", "1.5e-7", "2e-7"]);
    expect(tickTexts([1e9, 1.00001e9, 1.00002e9])).toEqual(["1e9", "1.00001e9", "1.00002e9"]);
  });

  it("writes no minus before a zero", () => {
    expect(tickTexts([-0, 0.2])).toEqual(["0.0", "0.2"]);
    expect(tickTexts([])).toEqual([]);
  });
});

describe("numberText", () => {
  it("has four digits", () => {
    expect([0.123456, 12.3456, 1234.5, 123456.7, 0.5, 3, -0].map(numberText)).toEqual([
      ...["0.1235", "12.35", "1235", "123457", "0.5", "3", "0"],
    ]);
  });

  it("writes very large and very small numbers with an exponent", () => {
    expect([1.5e9, 2.5e-7, -3e12, 1e-10].map(numberText)).toEqual(["1.5e9", "2.5e-7", "-3e12", "1e-10"]);
  });

  it("can be read back to four digits", () => {
    const cases = fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e300, max: 1e300 }), (value) => {
      expect(Math.abs(Number(numberText(value)) - value)).toBeLessThanOrEqual(Math.abs(value) * 5.1e-4);
    });
    fc.assert(cases);
  });
});
