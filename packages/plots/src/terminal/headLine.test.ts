import { headLine } from "./headLine.js";

describe("headLine", () => {
  it("names what goes down and what goes to the right", () => {
    expect(headLine("真實類別", "預測類別", 40)).toEqual(["真實類別 |  預測類別 ->"]);
    expect(headLine("", "次數", 40)).toEqual(["次數 ->"]);
    expect(headLine("", "", 40)).toEqual([]);
  });

  it("is cut to the columns", () => {
    expect(headLine("真實類別", "預測類別", 12)).toEqual(["真實類別 | ~"]);
  });
});
