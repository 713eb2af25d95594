import { checkSequences } from "./checkSequences.js";

describe("checkSequences", () => {
  it("lets lists of indexes pass, plain and typed", () => {
    expect(() => checkSequences("f", [[], [0, 1], Int32Array.of(2)])).not.toThrow();
  });

  it("names what is no sequence or no index", () => {
    expect(() => checkSequences("f", "12")).toThrow('f: sequences must be an array of sequences, got "12".');
    expect(() => checkSequences("f", [1])).toThrow("f: sequences[0] must be a sequence, an array of integers, got 1.");
    expect(() => checkSequences("f", [[1], [2, 0.5]])).toThrow(
      "f: sequences[1][1] must be an integer of 0 or more, got 0.5.",
    );
  });
});
