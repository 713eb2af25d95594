import { learnWords } from "./learnWords.js";

const byCode = (a: string, b: string) => (a < b ? -1 : 1);

describe("learnWords", () => {
  it("puts frequent words first, and weighs those that few documents have", () => {
    const documents = [["a", "b", "a"], ["b", "c"], ["[UNK]"]];
    expect(learnWords(documents, ["[UNK]"], byCode)).toEqual([
      { word: "b", idf: Math.log(1 + 3 / 3) },
      { word: "a", idf: Math.log(1 + 3 / 2) },
      { word: "c", idf: Math.log(1 + 3 / 2) },
    ]);
  });
});
