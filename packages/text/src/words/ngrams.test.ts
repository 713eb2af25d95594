import fc from "fast-check";
import { checkWords, isNgramLengths, ngrams, runsOf } from "./ngrams.js";

const words = fc.array(fc.constantFrom("the", "cat", "", "𠮷"));

describe("ngrams", () => {
  it("gives words, then pairs", () => {
    expect(ngrams(["the", "cat", "sat"], 2)).toEqual(["the", "cat", "sat", "the cat", "cat sat"]);
  });

  it("gives exactly the lengths of a list, in its order", () => {
    expect(ngrams(["a", "b", "c"], [3, 1])).toEqual(["a b c", "a", "b", "c"]);
    expect(ngrams(["a", "b"], [3])).toEqual([]);
  });

  it("gives length - n + 1 runs of n words, each where it begins in the text", () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 1, max: 5 }), (list, n) => {
        const runs = ngrams(list, [n]);
        expect(runs).toHaveLength(Math.max(0, list.length - n + 1));
        runs.forEach((run, start) => expect(run).toBe(list.slice(start, start + n).join(" ")));
        expect(ngrams(list, n)).toEqual(Array.from({ length: n }, (_, i) => ngrams(list, [i + 1])).flat());
      }),
    );
  });

  it.each([0, 1.5, [], [1, 0], "2", null])("refuses the length %j", (n) => {
    expect(() => ngrams(["a"], n as number)).toThrow(
      "ngrams: n must be an integer of 1 or more, or a list of them, got",
    );
  });
});

describe("runsOf", () => {
  it("leaves the list as it is", () => {
    const list = Object.freeze(["a", "b"]);
    expect(runsOf(list, 1)).toEqual(list);
  });
});

describe("isNgramLengths", () => {
  it("takes integers from 1 on and lists of them", () => {
    expect([1, [2, 1], 0, [], [0], "1"].map(isNgramLengths)).toEqual([true, true, false, false, false, false]);
  });
});

describe("checkWords", () => {
  it("tells a text from a list of words", () => {
    expect(() => checkWords("ngrams", "a cat" as unknown as string[])).toThrow(
      'ngrams: words must be a list of words, got "a cat". Cut the text into words first.',
    );
    expect(() => checkWords("ngrams", [])).not.toThrow();
  });
});
