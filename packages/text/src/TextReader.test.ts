import { TextReader } from "./TextReader.js";
import { WordTable } from "./WordTable.js";

function wordsOf(text: string, options: Partial<ConstructorParameters<typeof TextReader>[0]>): string[] {
  const table = new WordTable();
  const numbers: number[] = [];
  const reader = new TextReader({ standardize: null, split: "whitespace", ngrams: undefined, ...options });
  reader.read(text, table, true, numbers);
  return numbers.map((number) => table.words()[number]!);
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

  it("knows only the words of the table if it may not add", () => {
    const table = new WordTable();
    table.add("b");
    for (const split of ["whitespace", "character"] as const) {
      const numbers: number[] = [];
      new TextReader({ standardize: "lower", split, ngrams: undefined }).read("B", table, false, numbers);
      new TextReader({ standardize: "lower", split, ngrams: undefined }).read("C", table, false, numbers);
      expect(numbers).toEqual([0, -1]);
    }
  });

  it("refuses what is no text and no words", () => {
    const standardize = (() => 7) as unknown as (text: string) => string;
    const split = (() => "ab") as unknown as (text: string) => string[];
    expect(() => wordsOf("a", { standardize })).toThrow("what standardize returns must be a text, got 7.");
    expect(() => wordsOf("a", { split })).toThrow('what split returns must be a list of words, got "ab".');
  });
});
