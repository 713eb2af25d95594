import { fromRows, toRows } from "@seqloom/array";
import fc from "fast-check";
import { embeddingMatrix } from "./embeddingMatrix.js";
import { WordVectors } from "./WordVectors.js";

const vectors = new WordVectors(["cat", "__proto__", "mat"], fromRows([[1, 2], [3, 4], [5, 6]])); // prettier-ignore

describe("embeddingMatrix", () => {
  it("puts the vector of each word into the row of its index", () => {
    const wordIndex = new Map([["the", 1], ["cat", 2], ["__proto__", 3], ["mat", 4]]); // prettier-ignore
    expect(toRows(embeddingMatrix(wordIndex, vectors))).toEqual([[0, 0], [0, 0], [1, 2], [3, 4], [5, 6]]); // prettier-ignore
    expect(toRows(embeddingMatrix(wordIndex, vectors, { numWords: 3 }))).toEqual([[0, 0], [0, 0], [1, 2]]); // prettier-ignore
  });

  it("takes a vocabulary, where each word stands at its index", () => {
    expect(toRows(embeddingMatrix(["", "[UNK]", "mat"], vectors, { numWords: 4 }))).toEqual([[0, 0], [0, 0], [5, 6], [0, 0]]); // prettier-ignore
  });

  it("has the vector, or zeros, in every row", () => {
    const words = fc.uniqueArray(fc.constantFrom("cat", "mat", "constructor", "the", "__proto__"));
    fc.assert(
      fc.property(words, fc.integer({ min: 1, max: 8 }), (list, numWords) => {
        const expected = Array.from({ length: numWords }, (_, row) => [...(vectors.get(list[row] ?? "") ?? [0, 0])]);
        expect(toRows(embeddingMatrix(list, vectors, { numWords }))).toEqual(expected);
      }),
    );
  });

  it("names an index that is none", () => {
    expect(() => embeddingMatrix(new Map([["cat", -1]]), vectors)).toThrow(
      'embeddingMatrix: the index of "cat" must be an integer of 0 or more, got -1.',
    );
    expect(() => embeddingMatrix({ cat: 1 } as unknown as string[], vectors)).toThrow(
      "embeddingMatrix: wordIndex must be a Map from words to indexes, or a list of words, got an object with {cat}.",
    );
    expect(() => embeddingMatrix(["cat"], vectors, { numWords: 0 })).toThrow(
      "embeddingMatrix: numWords must be an integer of 1 or more, got 0.",
    );
  });
});
