import { layerConfig } from "./layerConfig.js";

describe("layerConfig", () => {
  it("leaves out what is empty, and reads Keras 3's types and its activation that is none", () => {
    const dtype = { className: "DTypePolicy", config: { name: "float32" } };
    const config = { units: 3, activation: null, quantizationConfig: null, dtype };
    expect(layerConfig("Test", config)).toEqual({ units: 3, activation: "linear", dtype: "float32" });
    expect(layerConfig("Test", { dtype: "float32" })).toEqual({ dtype: "float32" });
  });

  it("takes settings that a layer does not have where they have the right value", () => {
    expect(layerConfig("Test", { renorm: false, units: 3 }, { renorm: false })).toEqual({ units: 3 });
    expect(() => layerConfig("Test", { renorm: true }, { renorm: false })).toThrow(
      "Test: renorm must be false, got true.",
    );
  });
});
