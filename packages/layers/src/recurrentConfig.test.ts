import { recurrentConfig } from "./recurrentConfig.js";

describe("recurrentConfig", () => {
  it("reads the type of numbers that Keras 3 writes as an object", () => {
    const dtype = { module: "keras", className: "DTypePolicy", config: { name: "float32" }, registeredName: null };
    expect(recurrentConfig("Test", { units: 3, dtype })).toEqual({ units: 3, dtype: "float32" });
    expect(recurrentConfig("Test", { units: 3, dtype: "float32" })).toEqual({ units: 3, dtype: "float32" });
  });

  it("leaves out what only says how Keras 2 computes", () => {
    expect(recurrentConfig("Test", { units: 3, implementation: 2, timeMajor: false })).toEqual({ units: 3 });
  });

  it("takes an empty activation for the linear one", () => {
    expect(recurrentConfig("Test", { units: 3, activation: null })).toEqual({ units: 3, activation: "linear" });
  });

  it("refuses what there is not", () => {
    expect(() => recurrentConfig("Test", { units: 3, timeMajor: true })).toThrow(
      "Test: timeMajor must be false, got true.",
    );
    expect(() => recurrentConfig("Test", { implementation: 3 })).toThrow("Test: implementation must be 1 or 2, got 3.");
  });
});
