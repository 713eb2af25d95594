import fc from "fast-check";
import { fitText } from "./fitText.js";
import { textWidth } from "./textWidth.js";

describe("fitText", () => {
  it("leaves a text alone that fits", () => {
    expect(fitText("預測值", 36, 12)).toBe("預測值");
  });

  it("cuts a longer one, with an ellipsis", () => {
    expect(fitText("預測值", 35, 12)).toBe("預…");
    expect(fitText("last value", 40, 12)).toBe("last…");
  });

  it("gives a text that fits, whatever it was", () => {
    const cases = fc.property(fc.string({ unit: "grapheme" }), fc.integer({ min: 12, max: 200 }), (text, width) => {
      expect(textWidth(fitText(text, width, 12), 12)).toBeLessThanOrEqual(width);
    });
    fc.assert(cases);
  });
});
