import { findKeywords } from "./findKeywords.js";
import { loadData } from "./loadData.js";

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
