import { terminalSpark } from "./terminalSpark.js";

describe("terminalSpark", () => {
  it("has a block for each value, the lowest to the highest", () => {
    expect(terminalSpark(Float64Array.of(0, 1, 2, 3, 4, 5, 6, 7), 80)).toBe("▁▂▃▄▅▆▇█");
    expect(terminalSpark(Float64Array.of(5, 5), 80)).toBe("▄▄");
  });

  it("leaves a space where a value is missing", () => {
    expect(terminalSpark(Float64Array.of(0, NaN, 7), 80)).toBe("▁ █");
  });

  it("takes means where there are more values than columns", () => {
    const values = Float64Array.from({ length: 1000 }, (_, i) => i);
    expect(terminalSpark(values, 8)).toBe("▁▂▃▄▅▆▇█");
  });
});
