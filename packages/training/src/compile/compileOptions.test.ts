import { readOptions } from "@seqloom/array";
import { compileOptions } from "./compileOptions.js";

describe("compileOptions", () => {
  it("take names, objects and lists of these", () => {
    const given = { loss: "mse", metrics: ["acc"], lossWeights: [1, 2] };
    expect(readOptions("compile", compileOptions, given)).toEqual({
      ...given,
      optimizer: "rmsprop",
      weightedMetrics: undefined,
    });
  });

  it("refuse anything else", () => {
    expect(() => readOptions("compile", compileOptions, { loss: 3 as never })).toThrow(
      "compile: loss must be a name, a function, or a list or record of these, got 3.",
    );
    expect(() => readOptions("compile", compileOptions, { loss: "mse", optimizer: {} as never })).toThrow(
      "compile: optimizer must be a name or an optimizer, got",
    );
  });
});
