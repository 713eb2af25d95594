import { isModelClass, readEntry } from "./LayerEntry.js";

describe("readEntry", () => {
  it("reads an entry of Keras 3, and the list of layers that Keras 2.1 had for a config", () => {
    const given = {
      class_name: "Dense",
      config: { name: "a" },
      registered_name: null,
      build_config: { input_shape: [1, 2] },
    };
    expect(readEntry("m", given)).toMatchObject({
      className: "Dense",
      name: "a",
      registeredName: undefined,
      buildShape: [1, 2],
    });
    expect(readEntry("m", { class_name: "Sequential", config: [1] })).toMatchObject({
      name: "sequential",
      config: { layers: [1] },
    });
    const own = { class_name: "Scale", config: { name: "a" }, registered_name: "own>Scale" };
    expect(readEntry("m", own).registeredName).toBe("own>Scale");
  });

  it("refuses what is none", () => {
    expect(() => readEntry("m", 3)).toThrow("m has an entry that is no layer: class_name is missing.");
    expect(() => readEntry("m", { class_name: "Dense", config: {} })).toThrow(
      "m has a layer of class Dense without a name.",
    );
  });
});

describe("isModelClass", () => {
  it("knows the models that a config describes", () => {
    expect(["Sequential", "Functional", "Model", "GRU"].map(isModelClass)).toEqual([true, true, true, false]);
  });
});
