import { userDictionaryLines } from "./userDictionaryLines.js";

describe("userDictionaryLines", () => {
  it("reads words with or without frequencies and tags", () => {
    expect(userDictionaryLines("甲\n乙 7\r\n\n丙 n\n丁 7 n")).toEqual([
      { word: "甲" },
      { word: "乙", frequency: 7 },
      { word: "丙", tag: "n" },
      { word: "丁", frequency: 7, tag: "n" },
    ]);
  });

  it("takes what is neither for a part of the word, as jieba does", () => {
    const words = userDictionaryLines("\ufeff甲 乙 7 n\n丙 3.5\n丁 NZ\n戊\t5").map(({ word }) => word);
    expect(words).toEqual(["甲 乙", "丙 3.5", "丁 NZ", "戊\t5"]);
  });
});
