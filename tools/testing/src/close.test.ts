import fc from "fast-check";
import { expectClose } from "./close.js";

const exact = { absolute: 0, relative: 0 };
const numbers = fc.array(fc.double({ noNaN: false }), { maxLength: 20 });

describe("expectClose", () => {
  it("passes equal numbers without any tolerance, NaN and infinities too", () => {
    fc.assert(fc.property(numbers, (values) => expectClose(values, values, exact)));
  });

  it("takes absolute + relative * the largest expected number as the tolerance of all", () => {
    expectClose([0.5, 100], [0, 100], { absolute: 0, relative: 0.01 });
    expect(() => expectClose([1.5, 100], [0, 100], { absolute: 0, relative: 0.01 })).toThrow("value 0 of 2 is 1.5");
    expectClose([1.5, 100], [0, 100], { absolute: 0.5, relative: 0.01 });
  });

  it("allows 1e-5 of either kind where nothing is said", () => {
    expectClose([1.000019], [1]);
    expect(() => expectClose([1.000021], [1])).toThrow("allowed 0.00002");
  });

  it("names the worst place", () => {
    expect(() => expectClose(Float64Array.of(1, 2.5, 3.25), [1, 2, 3], exact)).toThrow(
      "value 1 of 3 is 2.5, expected 2 (apart 0.5, allowed 0)",
    );
  });

  it("refuses NaN, an infinity and another length where numbers are expected", () => {
    for (const wrong of [NaN, Infinity, -Infinity]) expect(() => expectClose([1, wrong], [1, 2])).toThrow("value 1");
    expect(() => expectClose([1], [NaN])).toThrow("value 0");
    expect(() => expectClose([1, 2], [1])).toThrow("Expected: ");
    expect(() => expectClose([], [1])).toThrow("Expected: ");
  });

  it("sees an infinity of the wrong sign, also behind a finite difference", () => {
    expect(() => expectClose([0.5, -Infinity, 0.5], [0, Infinity, 0])).toThrow("value 1");
  });
});
