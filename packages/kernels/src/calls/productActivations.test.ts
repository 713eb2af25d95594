import { checkActivation, checkOutput, isProductActivation, PRODUCT_ACTIVATIONS } from "./productActivations.js";

describe("isProductActivation", () => {
  it("knows the activations of the recurrent layers, and softmax", () => {
    expect(Object.keys(PRODUCT_ACTIVATIONS).every(isProductActivation)).toBe(true);
    expect(isProductActivation("softmax")).toBe(true);
    expect(isProductActivation("toString")).toBe(false);
    expect(isProductActivation(3)).toBe(false);
  });
});

describe("checkActivation", () => {
  it("names those that there are", () => {
    expect(() => checkActivation("dense.forward", undefined)).not.toThrow();
    expect(() => checkActivation("dense.forward", "gelu")).toThrow(
      'dense.forward: activation must be "linear", "tanh", "sigmoid", "relu", "hardSigmoid", "hardSigmoidKeras2", "softmax", got "gelu".',
    );
  });
});

describe("checkOutput", () => {
  it("asks for the output where the slope depends on it", () => {
    expect(() => checkOutput("dense.backward", {}, {}, [["batch", 2]])).not.toThrow();
    expect(() => checkOutput("dense.backward", { activation: "relu" }, {}, [["batch", 2]])).toThrow(
      "dense.backward: options.output must be the result of forward, for the slope of relu, got undefined.",
    );
    const output = new Float32Array(3);
    expect(() => checkOutput("dense.backward", { activation: "relu" }, { output }, [["batch", 2]])).toThrow(
      "dense.backward: options.output must be a Float32Array of batch = 2 numbers, got",
    );
  });
});
