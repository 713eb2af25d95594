import { readOptions } from "@seqloom/array";
import { TOKENIZER_OPTIONS } from "./tokenizerOptions.js";

describe("TOKENIZER_OPTIONS", () => {
  it("has Keras's defaults", () => {
    expect(readOptions("Tokenizer", TOKENIZER_OPTIONS, {})).toEqual({
      numWords: undefined,
      filters: '!"#$%&()*+,-./:;<=>?@[\\]^_`{|}~\t\n',
      lower: true,
      split: " ",
      charLevel: false,
      oovToken: undefined,
      reservedWords: [],
      analyzer: undefined,
    });
  });

  it("takes null for no filters and no split", () => {
    expect(readOptions("Tokenizer", TOKENIZER_OPTIONS, { filters: null, split: null })).toMatchObject({ filters: null, split: null }); // prettier-ignore
  });

  it("takes a reserved word once, and none that is empty", () => {
    for (const reservedWords of [[""], ["a", "a"], [1], "a"]) {
      expect(() => readOptions("Tokenizer", TOKENIZER_OPTIONS, { reservedWords })).toThrow("a list of different words");
    }
  });
});
