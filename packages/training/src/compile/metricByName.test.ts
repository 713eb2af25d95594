import { metricByName } from "./metricByName.js";

describe("metricByName", () => {
  it.each([
    ["acc", "accuracy"],
    ["accuracy", "accuracy"],
    ["binaryAccuracy", "binary_accuracy"],
    ["top_k_categorical_accuracy", "top_k_categorical_accuracy"],
    ["mae", "mean_absolute_error"],
    ["cosine_similarity", "cosine_similarity"],
  ])("takes %s for %s", (name, known) => {
    expect(metricByName("compile", "metrics", name)).toBe(known);
  });

  it.each(["precision", "recall", "auc"])("refuses %s, which is no average over batches", (name) => {
    expect(() => metricByName("compile", "metrics[0]", name)).toThrow(
      new RegExp(`^compile: metrics\\[0\\] must be one of acc, .*, got "${name}"\\.$`),
    );
  });
});
