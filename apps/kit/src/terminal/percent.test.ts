import { percent } from "./percent.js";

describe("percent", () => {
  it("has two decimals", () => {
    expect([0.8828, 1, 0, 1 / 3].map(percent)).toEqual(["88.28 %", "100.00 %", "0.00 %", "33.33 %"]);
  });
});
