import fc from "fast-check";
import { removeStopWords } from "./removeStopWords.js";
import { stopWords } from "./stopWords.js";

describe("removeStopWords", () => {
  it("leaves the words that say something", () => {
    const words = ["the", "cat", "sat", "on", "the", "mat"];
    expect(removeStopWords(words, { words: stopWords("en") })).toEqual(["cat", "sat", "mat"]);
  });

  it("takes a set of single characters, as a Set or as a text", () => {
    const words = ["我", "喜歡", "跑步", "，", "你", "呢", "？", "𠮷"];
    for (const characters of ["，？呢𠮷", new Set("，？呢𠮷")]) {
      expect(removeStopWords(words, { words: characters })).toEqual(["我", "喜歡", "跑步", "你"]);
    }
  });

  it("keeps exactly the words that are not in the list, in their order", () => {
    const word = fc.constantFrom("a", "b", "constructor", "__proto__", "");
    fc.assert(
      fc.property(fc.array(word), fc.array(word), (words, left) => {
        const kept = removeStopWords(Object.freeze(words), { words: left });
        expect(kept).toEqual(words.filter((each) => !left.includes(each)));
      }),
    );
  });

  it("takes no path for the characters to leave out", () => {
    for (const path of ["stopwords.txt", "./lists/zh", "https://example.com/words"]) {
      expect(() => removeStopWords(["t"], { words: path })).toThrow(
        `removeStopWords: words must be a set or list of words, or a text of single characters, got "${path}". ` +
          "readStopWords reads a file of them.",
      );
    }
    expect(removeStopWords(["/", "a"], { words: "/." })).toEqual(["a"]);
  });

  it("wants words, and words to leave out", () => {
    expect(() => removeStopWords("the cat" as unknown as string[], { words: ["the"] })).toThrow(
      'removeStopWords: words must be a list of words, got "the cat". Cut the text into words first.',
    );
    expect(() => removeStopWords(["the"], { words: 7 as unknown as string[] })).toThrow(
      "removeStopWords: words must be a set or list of words, or a text of single characters, got 7.",
    );
  });
});
