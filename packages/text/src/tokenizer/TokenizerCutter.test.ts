import { checkTexts, type TextOrTokens, TokenizerCutter } from "./TokenizerCutter.js";
import { WordTable } from "../words/WordTable.js";

const SETTINGS = { filters: "!", lower: true, split: " ", charLevel: false, oovToken: undefined, reservedWords: [] };

/** The words of a text. */
function words(text: TextOrTokens, changes: object = {}): string[] {
  const cutter = new TokenizerCutter({ ...SETTINGS, analyzer: undefined, ...changes });
  cutter.cut("caller", text, 0);
  const table = new WordTable();
  table.addAll(cutter.words);
  return Array.from(cutter.words.ids.subarray(0, cutter.words.count), (id) => table.word(id));
}

describe("TokenizerCutter", () => {
  it("cuts texts, characters, and by an analyzer, and takes tokens as they are", () => {
    expect(words("A b!")).toEqual(["a", "b"]);
    expect(words("A b!", { filters: null })).toEqual(["a", "b!"]);
    expect(words("A😀", { charLevel: true, filters: null, split: "" })).toEqual(["a", "😀"]);
    expect(words("A|b", { analyzer: (text: string) => text.split("|"), split: null })).toEqual(["A", "b"]);
    expect(words(["A b", "!"], { split: "" })).toEqual(["a b", "!"]);
  });

  it("refuses to cut a text at nothing", () => {
    for (const split of ["", null]) {
      expect(() => words("a b", { split })).toThrow("caller: split must be a text of one character or more, got");
    }
  });
});

describe("checkTexts", () => {
  it("lets lists and generators pass", () => {
    expect([...checkTexts("caller", new Set(["a"]))]).toEqual(["a"]);
    expect(() => checkTexts("caller", "abc")).toThrow('caller: texts must be an array of texts, got "abc".');
  });
});
