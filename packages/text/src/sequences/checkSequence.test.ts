import { checkSequence } from "./checkSequence.js";

describe("checkSequence", () => {
  it("lets a list of indexes pass, plain or typed", () => {
    expect(() => checkSequence("f", "sequence", [0, 7])).not.toThrow();
    expect(() => checkSequence("f", "sequence", Int32Array.of())).not.toThrow();
  });

  it("names what is no sequence or no index", () => {
    expect(() => checkSequence("f", "s", "12")).toThrow('f: s must be a sequence, an array of integers, got "12".');
    for (const wrong of [-1, 0.5, NaN, "1", null]) {
      expect(() => checkSequence("f", "s", [1, wrong])).toThrow("f: s[1] must be an integer of 0 or more, got ");
    }
  });
});
