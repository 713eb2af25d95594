import { frequentWords } from "./frequentWords.js";
import { WordCounter } from "./WordCounter.js";
import { WordScanner } from "./WordScanner.js";

function counterOf(texts: readonly string[]): WordCounter {
  const counter = new WordCounter();
  const scanner = new WordScanner({ filters: "", lower: false, split: " " });
  for (const text of texts) {
    scanner.scan(text);
    counter.count(scanner);
  }
  return counter;
}

describe("frequentWords", () => {
  it("orders words by how often they occur, and tells the texts that hold them", () => {
    expect(frequentWords(counterOf(["b b b a", "a c", ""]), Infinity, [])).toEqual([
      { word: "b", texts: 1 },
      { word: "a", texts: 2 },
      { word: "c", texts: 1 },
    ]);
  });

  it("puts equally frequent words in the order of their code points, the highest first", () => {
    const frequent = frequentWords(counterOf(["～ 😀 𠮷 字 z"]), 3, []);
    expect(frequent.map(({ word }) => word)).toEqual(["𠮷", "😀", "～"]);
  });

  it("keeps to the limit without the words that do not count", () => {
    const counter = counterOf(["x x x b b a a c"]);
    const first = (limit: number) => frequentWords(counter, limit, ["x", "y"]).map(({ word }) => word);
    expect([0, 1, 2, 3, 9].map((limit) => first(limit).join(" "))).toEqual(["", "b", "b a", "b a c", "b a c"]);
  });

  it("has no words before a text was read", () => {
    expect(frequentWords(counterOf([]), 5, [])).toEqual([]);
  });
});
