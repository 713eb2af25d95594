import { readOptions } from "@seqloom/array";
import { useBackend } from "@seqloom/backend";
import { NORMALIZATION_OPTIONS } from "./normalizationOptions.js";

describe("NORMALIZATION_OPTIONS", () => {
  beforeAll(async () => void (await useBackend("cpu")));

  it("has Keras's defaults", () => {
    expect(readOptions("Test", NORMALIZATION_OPTIONS, {})).toMatchObject({
      epsilon: 0.001,
      center: true,
      scale: true,
      betaInitializer: "zeros",
      gammaInitializer: "ones",
      gammaConstraint: null,
    });
    expect(() => readOptions("Test", NORMALIZATION_OPTIONS, { epsilon: -1 })).toThrow(
      "Test: epsilon must be a number of 0 or more, got -1.",
    );
  });
});
