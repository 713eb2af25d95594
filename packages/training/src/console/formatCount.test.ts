import { formatCount } from "./formatCount.js";

describe("formatCount", () => {
  it("is as wide at the first batch as at the last", () => {
    expect(formatCount(1, 157)).toBe("  1/157");
    expect(formatCount(157, 157)).toBe("157/157");
    expect(formatCount(9, 1000)).toBe("   9/1000");
  });
});
