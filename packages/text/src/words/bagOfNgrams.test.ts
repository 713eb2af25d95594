import fc from "fast-check";
import { bagOfNgrams } from "./bagOfNgrams.js";
import { ngrams } from "./ngrams.js";

describe("bagOfNgrams", () => {
  it("is the set of words and pairs", () => {
    expect([...bagOfNgrams(["the", "cat", "sat", "on", "the", "mat"], 2)]).toEqual(
      ["the", "the cat", "cat", "cat sat", "sat", "sat on", "on", "on the", "the mat", "mat"], // prettier-ignore
    );
  });

  it("holds the n-grams, each once", () => {
    const words = fc.array(fc.constantFrom("a", "b", "constructor"));
    const lengths = fc.oneof(
      fc.integer({ min: 1, max: 4 }),
      fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1 }),
    );
    fc.assert(
      fc.property(words, lengths, (list, n) => {
        expect([...bagOfNgrams(list, n)].sort()).toEqual([...new Set(ngrams(list, n))].sort());
      }),
    );
  });

  it("names a wrong length", () => {
    expect(() => bagOfNgrams(["a"], 0)).toThrow(
      "bagOfNgrams: n must be an integer of 1 or more, or a list of them, got 0.",
    );
  });
});
