import { ACTIVATIONS, isActivation } from "./activations.js";

describe("ACTIVATIONS", () => {
  it("has the names of assembly/activations.ts", () => {
    expect(ACTIVATIONS).toEqual(["linear", "tanh", "sigmoid", "relu", "hardSigmoid", "hardSigmoidKeras2"]);
  });
});

describe("isActivation", () => {
  it("knows the names, and none that every object has", () => {
    expect(ACTIVATIONS.every(isActivation)).toBe(true);
    expect(["gelu", "toString", undefined].some(isActivation)).toBe(false);
  });
});
