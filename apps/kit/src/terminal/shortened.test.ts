import fc from "fast-check";
import { columnsOf } from "./columnsOf.js";
import { shortened } from "./shortened.js";

describe("shortened", () => {
  it("leaves a text that fits, and ends others in …", () => {
    expect(shortened("a cat", 5)).toBe("a cat");
    expect(shortened("a cat sat", 5)).toBe("a c…");
    expect(shortened("我喜歡跑步", 7)).toBe("我喜…");
  });

  it("never takes more columns than it may", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.integer({ min: 2, max: 20 }), (text, columns) => {
        expect(columnsOf(shortened(text, columns))).toBeLessThanOrEqual(columns);
      }),
    );
  });
});
