import {
  precisionAtRecall,
  recallAtPrecision,
  sensitivityAtSpecificity,
  specificityAtSensitivity,
} from "./constrainedMetrics.js";

const y = [0, 0, 0, 1, 1, 1];
const p = [0, 0.3, 0.8, 0.3, 0.6, 0.8];

describe("the best rate under a constraint", () => {
  // Keras 3.15.1
  it.each([
    ["sensitivityAtSpecificity", sensitivityAtSpecificity({ specificity: 0.6 }), 0.666666687],
    ["specificityAtSensitivity", specificityAtSensitivity({ sensitivity: 0.6 }), 0.666666687],
    ["precisionAtRecall", precisionAtRecall({ recall: 0.6 }), 0.666666687],
    ["recallAtPrecision", recallAtPrecision({ precision: 0.6, numThresholds: 50 }), 1],
  ])("is that of Keras: %s", (_, metric, expected) => {
    metric.update(y, p);
    expect(metric.result()).toBeCloseTo(expected, 6);
    metric.reset();
    expect(metric.result()).toBe(0);
  });

  it("has the name of Keras, and needs its constraint", () => {
    expect(precisionAtRecall({ recall: 0.5 }).name).toBe("precision_at_recall");
    expect(() => precisionAtRecall({} as never)).toThrow(
      "precisionAtRecall: recall must be a number from 0 to 1, got undefined.",
    );
  });

  it("takes one threshold of 0.5", () => {
    const metric = sensitivityAtSpecificity({ specificity: 0.1, numThresholds: 1 });
    metric.update(y, p);
    expect(metric.result()).toBeCloseTo(2 / 3, 6);
  });
});
