import {
  countExamples,
  falseNegatives,
  falsePositives,
  precision,
  recall,
  trueNegatives,
  truePositives,
} from "./confusionMetrics.js";
import { Examples } from "./Examples.js";
import { ThresholdCounts } from "./ThresholdCounts.js";

describe("counts", () => {
  it("of one batch add up to its weights", () => {
    const all = [truePositives(), falsePositives(), trueNegatives(), falseNegatives()];
    for (const metric of all) metric.update([1, 0, 1, 0], [0.9, 0.5, 0.2, 0.7], [1, 2, 3, 4]);
    expect(all.map((metric) => metric.result())).toEqual([1, 4, 2, 3]);
    expect(all.map(({ name }) => name)).toEqual([
      ...["true_positives", "false_positives", "true_negatives", "false_negatives"],
    ]);
  });
});

describe("precision and recall", () => {
  it("take the k largest of each row, the first of equal ones", () => {
    const metric = recall({ topK: 1 });
    metric.update([[0, 1], [1, 0], [0, 1]], [[0.2, 0.1], [0.4, 0.4], [0, 1]]); // prettier-ignore
    expect(metric.result()).toBeCloseTo(2 / 3);
  });

  it("say so where they give a list", () => {
    expect(precision({ thresholds: [0.2, 0.5] }).givesList).toBe(true);
    expect(precision({ thresholds: 0.2 }).givesList).toBe(false);
  });

  it.each([
    [() => precision({ thresholds: 1.5 }), "precision: thresholds must be a number from 0 to 1, or a list of these, got 1.5."],
    [() => recall({ topK: 0 }), "recall: topK must be an integer of 1 or more, got 0."],
    [() => recall({ top_k: 2 } as never), 'recall: options must be made of name, thresholds, topK, classId, got "top_k". Did you mean topK?'],
  ])("refuse wrong settings", (call, message) => {
    expect(call).toThrow(message);
  }); // prettier-ignore
});

describe("countExamples", () => {
  it("counts one class only where it is told to", () => {
    const counts = new ThresholdCounts([0.5]);
    countExamples(new Examples("f", [[1, 1]], [[0.9, 0.1]]), { classId: 1 }, counts);
    expect([...counts.counts().falseNegatives, ...counts.counts().truePositives]).toEqual([1, 0]);
  });
});
