import { createSegmenter } from "../segmenter/createSegmenter.js";
import { findKeywords } from "./findKeywords.js";
import { loadData } from "../data/loadData.js";

describe("findKeywords", () => {
  const words = ["語言", "處理", "語言", "的"];
  const segmenter = {
    cut: () => words,
    tag: () => Promise.resolve(words.map((word) => ({ word, tag: word === "處理" ? "v" : "n" }))),
  };

  it("weighs the words of a segmenter by TF-IDF", async () => {
    const idf = (await loadData.idf()).of("語言");
    expect((await findKeywords(segmenter, "", { topK: 1 }))[0]).toEqual({ word: "語言", weight: 2 * (idf / 3) });
  });

  it("takes an empty list of tags for no limit, with both methods", async () => {
    const exact = await createSegmenter();
    const text = "北京大学和清华大学的学生在学校学习";
    // jieba 0.42.1: extract_tags(text, allowPOS=[]); textrank with the tags of all these words, since with [] it finds none
    const byTfidf = await exact.keywords(text, { tags: [] });
    expect(byTfidf.map(({ word }) => word)).toEqual(["清华大学", "北京大学", "学习", "学生", "学校"]);
    expect(byTfidf[0]!.weight).toBeCloseTo(1.616118944324, 12);
    const byRank = await exact.keywords(text, { tags: [], method: "textRank" });
    expect(byRank.map(({ word }) => word)).toEqual(["学生", "清华大学", "学校", "北京大学", "学习"]);
    expect(byRank[1]!.weight).toBeCloseTo(0.7565608827776706, 12);
    const withTags = await exact.keywords(text, { tags: [], withTags: true, topK: 1 });
    expect(withTags).toMatchObject([{ word: "清华大学", tag: "nt" }]);
    expect((await exact.keywords(text, { method: "textRank" })).map(({ word }) => word)).toEqual([
      "学生",
      "学校",
      "学习",
    ]);
  });

  it("asks for tags where these matter", async () => {
    expect((await findKeywords(segmenter, "", { tags: ["v"] })).map(({ word }) => word)).toEqual(["處理"]);
    const ranked = await findKeywords(segmenter, "", { method: "textRank", withTags: true });
    expect(ranked.map(({ word, tag }) => `${word}/${tag}`)).toEqual(["語言/n", "處理/v"]);
  });

  it("names what is wrong", async () => {
    await expect(findKeywords(segmenter, 5 as unknown as string, undefined)).rejects.toThrow(
      "keywords: text must be a string, got 5.",
    );
  });
});
