import { createSegmenter } from "../segmenter/createSegmenter.js";
import type { Dictionary } from "../data/Dictionary.js";
import { loadTraditional, traditionalDictionary } from "./traditionalDictionary.js";

describe("loadTraditional", () => {
  let dictionary: Dictionary;
  beforeAll(async () => void (dictionary = await loadTraditional()));

  it("has both forms of a word with the same frequency and tag", () => {
    for (const [simplified, form] of [
      ["喜欢", "喜歡"],
      ["图书馆", "圖書館"],
      ["台湾", "臺灣"],
    ] as const) {
      expect(dictionary.frequency(form)).toBe(dictionary.frequency(simplified));
      expect(dictionary.tag(form)).toBe(dictionary.tag(simplified));
    }
  });

  it("knows forms that are more than their characters one by one", () => {
    expect(
      ["頭髮", "發展", "乾淨", "幹部", "後面", "皇后"].map((word) => dictionary.frequency(word)! > 0),
    ).not.toContain(false);
  });
});

describe("traditionalDictionary", () => {
  it("is a dict.txt that gives the cuts of `traditional`", async () => {
    const bytes = await traditionalDictionary();
    const [read, named] = await Promise.all([
      createSegmenter({ dictionary: bytes, hmm: false }),
      createSegmenter({ dictionary: "traditional", hmm: false }),
    ]);
    const text = "今天天氣真好，我們去臺灣的圖書館看書；頭髮長得很快。";
    expect(read.cut(text)).toEqual(named.cut(text));
    expect(named.cut("我們去圖書館看書")).toEqual(["我們", "去", "圖書館", "看書"]);
  });
});
