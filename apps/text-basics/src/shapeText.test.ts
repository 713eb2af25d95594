import { shapeText } from "./shapeText.js";

describe("shapeText", () => {
  it("writes a shape as Keras does", () => {
    expect(shapeText([2, 10, 1000])).toBe("(2, 10, 1000)");
  });
});
