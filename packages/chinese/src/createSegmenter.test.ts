import { createSegmenter } from "./createSegmenter.js";
import { withoutSigns } from "./withoutSigns.js";

describe("createSegmenter", () => {
  it("gives the three lists of the course's slide", async () => {
    const words = (await createSegmenter()).cut("我喜歡跑步，你呢？");
    expect(words).toEqual(["我", "喜歡", "跑步", "，", "你", "呢", "？"]);
    expect(withoutSigns(words)).toEqual(["我", "喜歡", "跑步", "你", "呢"]);
    const stopWords = new Set(["我", "你", "呢"]);
    expect(withoutSigns(words).filter((word) => !stopWords.has(word))).toEqual(["喜歡", "跑步"]);
  });

  it("adds the words of a user dictionary", async () => {
    const segmenter = await createSegmenter({ userDictionary: "雲計算 5 n\n創新辦\n", hmm: false });
    expect(segmenter.cut("創新辦的雲計算")).toEqual(["創新辦", "的", "雲計算"]);
  });

  it("keeps what is deleted in one segmenter from another", async () => {
    const [one, other] = await Promise.all([createSegmenter(), createSegmenter()]);
    expect(one.deleteWord("喜歡").cut("我喜歡你")).toEqual(["我", "喜", "歡", "你"]);
    expect(other.cut("我喜歡你")).toEqual(["我", "喜歡", "你"]);
  });

  it("names the line of a dictionary that is none", async () => {
    const dictionary = new TextEncoder().encode("甲 1 n\n乙 x n\n");
    await expect(createSegmenter({ dictionary })).rejects.toThrow(
      'createSegmenter: line 2 of the dictionary must be `word frequency tag`, got "乙 x n".',
    );
  });

  it("refuses what it does not know", async () => {
    await expect(createSegmenter({ engine: "paddle" as "exact" })).rejects.toThrow(
      'createSegmenter: engine must be "auto", "exact", "node-rs", "nodejieba" or "wasm", got "paddle".',
    );
    await expect(createSegmenter({ dictionary: 5 as unknown as string })).rejects.toThrow(
      'dictionary must be "default"',
    );
  });
});
