import { TextReader } from "./TextReader.js";
import { WordCounter } from "./WordCounter.js";

function counterOf(texts: readonly string[]): WordCounter {
  const counter = new WordCounter(new TextReader({ standardize: null, split: "whitespace", ngrams: undefined }));
  for (const text of texts) counter.add(text);
  return counter;
}

describe("WordCounter", () => {
  it("orders words by how often they occur, and counts the texts that hold them", () => {
    const counter = counterOf(["b b b a", "a c", ""]);
    expect(counter.mostFrequent(Infinity, [])).toEqual([
      { word: "b", texts: 1 },
      { word: "a", texts: 2 },
      { word: "c", texts: 1 },
    ]);
    expect(counter.textCount).toBe(3);
  });

  it("puts equally frequent words in the order of their code points, the highest first", () => {
    expect(
      counterOf(["～ 😀 𠮷 字 z"])
        .mostFrequent(3, [])
        .map(({ word }) => word),
    ).toEqual(["𠮷", "😀", "～"]);
  });

  it("keeps to the limit without the words that do not count", () => {
    const counter = counterOf(["x x x b b a a c"]);
    for (const [limit, words] of [
      ["", "0"],
      ["b", "1"],
      ["b a", "2"],
      ["b a c", "3"],
      ["b a c", "9"],
    ] as const) {
      expect(
        counter
          .mostFrequent(Number(words), ["x", "y"])
          .map(({ word }) => word)
          .join(" "),
      ).toBe(limit);
    }
  });

  it("has no words before it read a text", () => {
    expect(counterOf([]).mostFrequent(5, [])).toEqual([]);
  });
});
