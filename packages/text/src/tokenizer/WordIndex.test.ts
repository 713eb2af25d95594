import { WordCounter } from "../words/WordCounter.js";
import { WordIndex } from "./WordIndex.js";
import { WordScanner } from "../words/WordScanner.js";

const scanner = new WordScanner({ filters: "", lower: false, split: " " });

/** The index of the words of one text. */
function indexOf(words: readonly string[], limits: { numWords?: number; oovToken?: string } = {}): WordIndex {
  const counter = new WordCounter();
  scanner.take(words);
  counter.count(scanner);
  return WordIndex.ofCounts(counter, scanner, { numWords: limits.numWords, oovToken: limits.oovToken });
}

function sequence(index: WordIndex, words: readonly string[]): number[] {
  scanner.take(words);
  return index.sequence(scanner);
}

describe("WordIndex", () => {
  it("numbers words by frequency, the token for unknown ones first", () => {
    expect([...indexOf(["b", "a", "a", "c"]).wordIndex]).toEqual([["a", 1], ["b", 2], ["c", 3]]); // prettier-ignore
    const index = indexOf(["b", "a", "a"], { oovToken: "?" });
    expect([...index.indexWord]).toEqual([[1, "?"], [2, "a"], [3, "b"]]); // prettier-ignore
    expect([index.size, index.oovIndex, index.indexOf(0), index.indexOf(1)]).toEqual([3, 1, 3, 2]);
  });

  it("gives a token that the texts hold the index of a word, and index 1 to nothing", () => {
    // Values of Keras 3.15.1.
    const index = indexOf(["a", "unk", "b", "unk", "unk"], { oovToken: "unk" });
    expect([...index.wordIndex]).toEqual([["unk", 2], ["a", 3], ["b", 4]]); // prettier-ignore
    expect([index.size, index.oovIndex, index.indexWord.has(1)]).toEqual([3, 2, false]);
  });

  it("lets indexes below numWords through, both ways", () => {
    const limits = { numWords: 3 };
    const words = ["a", "a", "a", "b", "b", "c"];
    expect(sequence(indexOf(words, limits), ["c", "b", "?", "a"])).toEqual([2, 1]);
    expect(indexOf(words, limits).text([3, 2, 99, 1])).toBe("b a");
    const withToken = indexOf(words, { ...limits, oovToken: "<>" });
    expect(sequence(withToken, ["c", "b", "?", "a"])).toEqual([1, 1, 1, 2]);
    expect(withToken.text([3, 2, 99, 1])).toBe("<> a <> <>");
  });

  it("takes over indexes that are no permutation", () => {
    const wordIndex = new Map([["x", 7], ["y", 0]]); // prettier-ignore
    const index = WordIndex.ofMaps(wordIndex, new Map([[7, "seven"]]), scanner, { numWords: 7, oovToken: "x" });
    expect(sequence(index, ["y", "x", "z"])).toEqual([0, 7, 7]);
    expect(index.text([0, 7])).toBe("seven seven");
    expect([index.size, index.wordIndex.get("y")]).toEqual([2, 0]);
  });
});
