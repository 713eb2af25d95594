import { lossFromConfig, metricFromConfig } from "./partsFromConfig.js";

describe("lossFromConfig", () => {
  it("takes names, Keras's functions, and classes with their settings", () => {
    expect(lossFromConfig("loss", "mse")).toBe("mse");
    const call = { module: "builtins", class_name: "function", config: "mean_squared_error" };
    expect(lossFromConfig("loss", call)).toBe("mean_squared_error");
    const config = { name: "huber", reduction: "auto", delta: 2, from_logits: false, dtype: "float32" };
    expect({ ...(lossFromConfig("loss", { class_name: "Huber", config }) as object) }).toMatchObject({
      formula: "huber",
      settings: { delta: 2 },
    });
  });

  it("refuses other classes", () => {
    expect(() => lossFromConfig("loss.kind", { class_name: "own>Mine", config: {} })).toThrow(
      "loss.kind is of the class Mine, which is none of Keras's. loadModel(source, { compile: false }) leaves them out.",
    );
    expect(() => lossFromConfig("loss", 3)).toThrow("loss must be a name or a class.");
  });
});

describe("metricFromConfig", () => {
  it("takes metrics of Keras 3 and the wrapped ones of Keras 2", () => {
    const auc = { class_name: "AUC", config: { name: "area", num_thresholds: 50, label_weights: null } };
    expect(metricFromConfig("metrics[0]", auc)).toMatchObject({ name: "area" });
    const wrapped = (config: object) => metricFromConfig("metrics[0]", { class_name: "MeanMetricWrapper", config });
    expect(wrapped({ name: "acc", fn: "binary_accuracy" })).toBe("acc");
    expect(wrapped({ name: "mine", fn: "mean_squared_error" })).toBe("mean_squared_error");
    expect(() => wrapped({ name: "mine" })).toThrow("metrics[0] has no function.");
  });
});
