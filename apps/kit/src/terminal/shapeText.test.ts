import { shapeText } from "./shapeText.js";

describe("shapeText", () => {
  it("writes a shape as Keras does", () => {
    expect([[2, 10, 11], [6400], []].map(shapeText)).toEqual(["(2, 10, 11)", "(6400,)", "()"]);
  });
});
