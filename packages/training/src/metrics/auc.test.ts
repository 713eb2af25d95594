import { auc } from "./auc.js";

describe("auc", () => {
  // Keras 3.15.1
  it.each([
    ["thresholds of one's own", { thresholds: [0.3, 0.6] }, 0.700000048],
    ["the gains", { curve: "PRGAIN" }, 0.120370351],
    ["weights of labels", { labelWeights: [1, 3] }, 0.709090889],
    ["weights of labels of their own", { multiLabel: true, numLabels: 2, labelWeights: [1, 3] }, 0.6875],
  ] as const)("takes %s as Keras does", (_, options, expected) => {
    const metric = auc(options);
    metric.update([[0, 1], [1, 0], [1, 1], [0, 1]], [[0.1, 0.8], [0.5, 0.4], [0.35, 0.3], [0.4, 0.9]]); // prettier-ignore
    expect(metric.result()).toBeCloseTo(expected, 6);
  });

  it("forgets at reset, and is 0 before the first batch", () => {
    const metric = auc();
    expect(metric.result()).toBe(0);
    metric.update([0, 1], [0.1, 0.9]);
    expect(metric.result()).toBe(1);
    metric.reset();
    expect(metric.result()).toBe(0);
  });

  it.each([
    [() => auc({ curve: "roc" as never }), 'auc: curve must be "ROC", "PR" or "PRGAIN", got "roc".'],
    [() => auc({ numLabels: 3 }), "auc: numLabels must be left out without multiLabel: true, got 3."],
    [
      () => auc({ multiLabel: true, numLabels: 3 }).update([[1, 0]], [[0.5, 0.5]]),
      "auc.update: yPred must be of 3 columns, one for each label, got [1, 2].",
    ],
  ])("refuses what does not go together", (call, message) => {
    expect(call).toThrow(message);
  });
});
