import { courseRows } from "./courseRows.js";
import { figures } from "./figures.js";

describe("figures", () => {
  it("stand under their keys, and judge a row each at least", () => {
    for (const [name, figure] of Object.entries(figures)) {
      expect(figure.key).toBe(name);
      expect(courseRows.some((row) => row.figure === figure)).toBe(true);
    }
  });

  it("are better where an accuracy is higher, and an error lower", () => {
    for (const { format, isBetter } of Object.values(figures)) {
      expect(isBetter).toBe(format === "percent" ? "higher" : "lower");
    }
  });
});
