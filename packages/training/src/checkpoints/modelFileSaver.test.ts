import { isModelFile, modelFileSaver, setModelFileSaver } from "./modelFileSaver.js";

describe("setModelFileSaver", () => {
  it("keeps the function", () => {
    expect(modelFileSaver()).toBeUndefined();
    const save = () => undefined;
    setModelFileSaver(save);
    expect(modelFileSaver()).toBe(save);
  });
});

describe("isModelFile", () => {
  it("goes by the end of the name", () => {
    expect(["a.keras", "b.h5", "b.weights.h5", "c.hdf5"].every(isModelFile)).toBe(true);
    expect(["keras", "models/gru", "a.json"].some(isModelFile)).toBe(false);
  });
});
