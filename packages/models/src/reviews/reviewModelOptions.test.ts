import { readOptions } from "@seqloom/array";
import { numWords, REVIEW_MODEL_OPTIONS } from "./reviewModelOptions.js";

describe("REVIEW_MODEL_OPTIONS", () => {
  it("has the sizes of the slides as defaults", () => {
    const sizes = { numWords: 10_000, outputDim: 32, units: 32, seed: undefined };
    expect(readOptions("test", REVIEW_MODEL_OPTIONS, {})).toEqual(sizes);
  });
});

describe("numWords", () => {
  it("refuses a vocabulary without room for a word", () => {
    const read = () => readOptions("test", { numWords }, { numWords: 3 });
    expect(read).toThrow("test: numWords must be an integer of 4 or more, got 3.");
  });
});
