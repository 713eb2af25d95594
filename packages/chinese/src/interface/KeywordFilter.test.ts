import { englishStopWords, KeywordFilter } from "./KeywordFilter.js";

describe("KeywordFilter", () => {
  const word = (word: string, tag = "n") => ({ word, tag });

  it("leaves out single characters, spaces, stop words in any case and other tags", () => {
    const filter = new KeywordFilter(["n"], ["the"], false);
    const words = [word("語言"), word("語"), word("\r\n"), word("𠮷"), word("The"), word("語言", "v"), word("AI")];
    expect(words.filter((word) => filter.accepts(word))).toEqual([word("語言"), word("AI")]);
    expect(new KeywordFilter(undefined, [], false).accepts(word("語言", "v"))).toBe(true);
  });

  it("tells words of one spelling apart by their tags only where tags are wanted", () => {
    const [plain, tagged] = [false, true].map((withTags) => new KeywordFilter(undefined, [], withTags));
    expect(plain!.keyOf(word("研究", "n"))).toBe(plain!.keyOf(word("研究", "v")));
    expect(tagged!.keyOf(word("研究", "n"))).not.toBe(tagged!.keyOf(word("研究", "v")));
    expect(plain!.keyword(word("研究"), 2)).toEqual({ word: "研究", weight: 2 });
    expect(tagged!.keyword(word("研究"), 2)).toEqual({ word: "研究", weight: 2, tag: "n" });
  });
});

describe("englishStopWords", () => {
  it("are those of jieba", () => {
    expect(new Set(englishStopWords).size).toBe(31);
    expect(englishStopWords).toContain("which");
  });
});
