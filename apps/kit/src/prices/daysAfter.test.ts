import { daysAfter } from "./daysAfter.js";

describe("daysAfter", () => {
  it("counts over the ends of months and years, in both directions", () => {
    expect(daysAfter("2022-02-27", 2)).toBe("2022-03-01");
    expect(daysAfter("2024-02-28", 1)).toBe("2024-02-29");
    expect(daysAfter("2023-01-01", -1)).toBe("2022-12-31");
  });
});
