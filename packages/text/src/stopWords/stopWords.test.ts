import { type StopWordLanguage, stopWords } from "./stopWords.js";

describe("stopWords", () => {
  it("has as many words as stopwords-iso 1.1.0", () => {
    expect([stopWords("en").size, stopWords("zh-Hans").size]).toEqual([1298, 794]);
  });

  it("knows what everybody would leave out", () => {
    for (const word of ["the", "and", "of", "don't"]) expect(stopWords("en").has(word)).toBe(true);
    for (const word of ["的", "了", "这个", "，"]) expect(stopWords("zh-Hans").has(word)).toBe(true);
    for (const word of ["的", "了", "這個", "因為", "因爲", "這裡", "這裏"])
      expect(stopWords("zh-Hant").has(word)).toBe(true);
    for (const word of ["constructor", "__proto__", "", "movie"]) expect(stopWords("en").has(word)).toBe(false);
  });

  it("has both scripts in zh", () => {
    const both = new Set([...stopWords("zh-Hans"), ...stopWords("zh-Hant")]);
    expect(stopWords("zh")).toEqual(both);
    expect(stopWords("zh-Hant").has("这个")).toBe(false);
  });

  it("names the languages there are", () => {
    for (const wrong of ["fr", "constructor", undefined]) {
      expect(() => stopWords(wrong as StopWordLanguage)).toThrow(
        'stopWords: language must be "en", "zh", "zh-Hans" or "zh-Hant", got',
      );
    }
  });
});
