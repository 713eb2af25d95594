import { TextReader } from "./TextReader.js";
import { decodeWord } from "../words/encodeWord.js";
import type { WordScanner } from "../words/WordScanner.js";

type Options = ConstructorParameters<typeof TextReader>[0];

function wordsOf(text: string, options: Partial<Options>): string[] {
  const reader = new TextReader({ standardize: null, split: "whitespace", ngrams: undefined, ...options });
  return listed(reader.read(text));
}

function listed(scanner: WordScanner): string[] {
  scanner.cut();
  const { bytes, count, starts, sizes } = scanner;
  return Array.from({ length: count }, (_, i) => decodeWord(bytes, starts[i]!, starts[i]! + sizes[i]!));
}

describe("TextReader", () => {
  it("cuts at white space, into code points, or not at all", () => {
    expect(wordsOf(" a  b\nc ", {})).toEqual(["a", "b", "c"]);
    expect(wordsOf("𠮷a ", { split: "character" })).toEqual(["𠮷", "a", " "]);
    expect(wordsOf(" a  b", { split: null })).toEqual([" a  b"]);
    expect(wordsOf("a|b", { split: (text) => text.split("|") })).toEqual(["a", "b"]);
  });

  it("makes runs of words", () => {
    expect(wordsOf(" a  b\nc ", { ngrams: [2, 1] })).toEqual(["a b", "b c", "a", "b", "c"]);
  });

  it("standardizes before it cuts", () => {
    expect(wordsOf("The cat's MAT -- é", { standardize: "lowerAndStripPunctuation" })).toEqual([
      "the",
      "cats",
      "mat",
      "é",
    ]);
    expect(wordsOf("Ab!", { standardize: "stripPunctuation", split: "character" })).toEqual(["A", "b"]);
    expect(wordsOf("ab", { standardize: (text) => `${text} ${text}` })).toEqual(["ab", "ab"]);
  });

  it("takes words as they are", () => {
    const reader = new TextReader({ standardize: "lower", split: "whitespace", ngrams: 2 });
    expect(listed(reader.take(["New York", ""]))).toEqual(["New York", ""]);
  });

  it("refuses what is no text and no words", () => {
    const standardize = (() => 7) as unknown as (text: string) => string;
    const split = (() => "ab") as unknown as (text: string) => string[];
    expect(() => wordsOf("a", { standardize })).toThrow("what standardize returns must be a text, got 7.");
    expect(() => wordsOf("a", { split })).toThrow('what split returns must be a list of words, got "ab".');
  });
});
