import { readOptions } from "@seqloom/array";
import { READ_GLOVE_OPTIONS, READ_WORD2_VEC_OPTIONS, wordSet } from "./vectorOptions.js";

describe("READ_GLOVE_OPTIONS", () => {
  it("leaves vocabulary and dimension open, and refuses what they cannot be", () => {
    expect(readOptions("readGlove", READ_GLOVE_OPTIONS, {})).toEqual({ invalid: "error", encoding: "utf-8" });
    expect(() => readOptions("readGlove", READ_GLOVE_OPTIONS, { vocabulary: "cat" })).toThrow(
      'readGlove: vocabulary must be a list, Set or Map of words, got "cat".',
    );
    expect(() => readOptions("readGlove", READ_GLOVE_OPTIONS, { dimension: 0 })).toThrow(
      "readGlove: dimension must be an integer of 1 or more, got 0.",
    );
  });
});

describe("READ_WORD2_VEC_OPTIONS", () => {
  it("reads text unless binary is true", () => {
    expect(readOptions("readWord2Vec", READ_WORD2_VEC_OPTIONS, {})).toEqual({
      binary: false,
      invalid: "error",
      encoding: "utf-8",
    });
    expect(() => readOptions("readWord2Vec", READ_WORD2_VEC_OPTIONS, { binary: 1 })).toThrow(
      "readWord2Vec: binary must be true or false, got 1.",
    );
  });
});

describe("wordSet", () => {
  it("looks words up in a list, a Set and the keys of a Map", () => {
    const lists = [
      ["cat", "__proto__"],
      new Set(["cat", "__proto__"]),
      new Map([
        ["cat", 1],
        ["__proto__", 2],
      ]),
    ];
    for (const words of lists) {
      expect(["cat", "__proto__", "constructor"].map((word) => wordSet(words)!.has(word))).toEqual([true, true, false]);
    }
    expect(wordSet(undefined)).toBeUndefined();
  });
});
