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

  it("takes an empty activation of the gates for the linear one", () => {
    expect(recurrentConfig("Test", { recurrentActivation: null })).toEqual({ recurrentActivation: "linear" });
  });

  it("reads the names in a config of Keras 2 or tfjs as they are meant there, in one of Keras 3 as here", () => {
    const options = { units: 3, recurrentActivation: "hardSigmoid" };
    expect(recurrentConfig("GRU", options)).toEqual(options);
    const ofKeras2 = { units: 3, recurrentActivation: "hardSigmoidKeras2", resetAfter: false };
    expect(recurrentConfig("GRU", { ...options, implementation: 1 })).toEqual(ofKeras2);
    expect(recurrentConfig("GRU", { ...options, implementation: null })).toEqual(ofKeras2);
    expect(recurrentConfig("GRU", { ...options, timeMajor: false })).toEqual(ofKeras2);
  });

  it("refuses what there is not", () => {
    expect(() => recurrentConfig("Test", { units: 3, timeMajor: true })).toThrow(
      "Test: timeMajor must be false, got true.",
    );
    expect(() => recurrentConfig("Test", { implementation: 3 })).toThrow("Test: implementation must be 1 or 2, got 3.");
  });
});
