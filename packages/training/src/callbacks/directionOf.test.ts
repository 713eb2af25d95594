import { directionOf } from "./directionOf.js";

describe("directionOf", () => {
  it.each([
    "loss",
    "val_loss",
    "dense_1_loss",
    "mae",
    "val_mean_squared_error",
    "mae_1",
    "val_root_mean_squared_error",
  ])("wants less of %s", (log) => {
    expect(directionOf(log)).toBe("min");
  });

  it.each([
    "acc",
    "val_acc",
    "accuracy",
    "val_sparse_top_k_categorical_accuracy",
    "cosine_similarity",
    "auc",
    "val_auc_1",
    "out_recall",
    "f1_score",
  ])("wants more of %s", (log) => expect(directionOf(log)).toBe("max"));

  it("does not guess at names that it does not know", () => {
    expect(directionOf("val_something")).toBeUndefined();
    expect(directionOf("staccato")).toBeUndefined();
  });

  it.each([
    ["auc", "max"],
    ["val_AUC", "max"],
    ["weighted_precision_1", "max"],
    ["kind_f1_score", "max"],
    ["precision_at_recall", "max"],
    ["true_positives", "max"],
    ["rmse", "min"],
    ["val_root_mean_squared_error", "min"],
    ["false_negatives", "min"],
    ["weighted_mae", "min"],
    ["largest_error", undefined],
  ] as const)("knows metrics that keep counts: %s is better at its %s", (name, direction) => {
    expect(directionOf(name)).toBe(direction);
  });
});
