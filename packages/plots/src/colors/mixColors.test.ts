import { mixColors } from "./mixColors.js";

describe("mixColors", () => {
  it("goes evenly from one colour to the other", () => {
    expect([0, 0.5, 1].map((share) => mixColors("#102030", "#30405f", share))).toEqual([
      "#102030",
      "#203048",
      "#30405f",
    ]);
  });
});
