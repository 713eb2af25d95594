import { numberLines } from "./numberLines.js";

describe("numberLines", () => {
  it("writes each list into a line of its own", () => {
    expect(numberLines([[2, 3, 4], [5, 2, 3, 7, 1], []])).toEqual(["[2, 3, 4]", "[5, 2, 3, 7, 1]", "[]"]);
  });
});
