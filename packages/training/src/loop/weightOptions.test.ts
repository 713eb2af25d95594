import { readOptions } from "@seqloom/array";
import { classWeight, sampleWeight } from "./weightOptions.js";

describe("sampleWeight and classWeight", () => {
  it("may be left out, and are arrays and records", () => {
    expect(readOptions("fit", { sampleWeight, classWeight }, {})).toEqual({});
    expect(() => readOptions("fit", { sampleWeight }, { sampleWeight: 2 })).toThrow(
      "fit: sampleWeight must be an array of numbers, got 2.",
    );
    expect(() => readOptions("fit", { classWeight }, { classWeight: "balanced" })).toThrow(
      'fit: classWeight must be a record, list or Map of numbers, got "balanced".',
    );
  });
});
