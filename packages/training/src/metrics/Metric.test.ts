import { isMetric } from "./Metric.js";
import { recall } from "./confusionMetrics.js";

describe("isMetric", () => {
  it("knows it by update, result and reset", () => {
    expect(isMetric(recall())).toBe(true);
    expect(isMetric({ update: () => 0, result: () => 0 })).toBe(false);
    expect(isMetric(null)).toBe(false);
  });
});
