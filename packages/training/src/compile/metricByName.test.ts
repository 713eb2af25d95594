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

  it.each([
    ["auc", "auc"],
    ["AUC", "auc"],
    ["Precision", "precision"],
    ["F1Score", "f1_score"],
    ["fbeta_score", "fbeta_score"],
    ["FBetaScore", "fbeta_score"],
    ["R2Score", "r2_score"],
    ["RootMeanSquaredError", "root_mean_squared_error"],
  ])("takes %s for %s, which keeps counts", (name, known) => {
    expect(metricByName("compile", "metrics", name)).toBe(known);
  });

  it.each([
    ["precison", "precision"],
    ["acuracy", "accuracy"],
    ["recal", "recall"],
    ["mea", "mean_absolute_error"],
  ])("offers the name that is near %s", (name, near) => {
    expect(() => metricByName("compile", "metrics[0]", name)).toThrow(
      new RegExp(`^compile: metrics\\[0\\] must be one of acc, .*, got "${name}"\\. Did you mean ${near}\\?$`),
    );
  });
});
