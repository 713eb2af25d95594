import { describeData, describeGolden } from "@seqloom/testing";
import { createSegmenter } from "../segmenter/createSegmenter.js";
import { KeywordFilter } from "../interface/KeywordFilter.js";
import type { Keyword } from "../interface/Segmenter.js";
import { tfidf } from "./tfidf.js";

interface Golden {
  passages: ({ text: string } & Record<"default" | "big", Wanted>)[];
}
interface Wanted {
  tfidf20: [string, number][];
  tfidf5: string[];
  tfidfAll: number;
  tfidfNouns10: [string, number][];
  tfidfFlagged10: [string, string, number][];
}

describe("tfidf", () => {
  const words = ["語言", "模型", "的", "語言", "the", "資料"].map((word) => ({ word, tag: "n" }));

  it("weighs how often a word stands in the text by how rare it is elsewhere", () => {
    const idf = (word: string) => (word === "資料" ? 12 : 4);
    expect(tfidf(words, new KeywordFilter(undefined, ["the"], false), idf)).toEqual([
      { word: "資料", weight: 3 }, // 1 / 4 * 12: neither `the` nor a word of one character counts
      { word: "語言", weight: 2 },
      { word: "模型", weight: 1 },
    ]);
  });

  it("leaves words of equal weight in the order of the text", () => {
    const found = tfidf(words, new KeywordFilter(["n"], [], true), () => 1);
    expect(found.map(({ word }) => word)).toEqual(["語言", "模型", "the", "資料"]);
    expect(found[0]).toEqual({ word: "語言", tag: "n", weight: 0.4 });
  });

  describeData("cnchi/dict.txt.big.gz", (path) => {
    describeGolden<Golden>("chinese/keywords.json.gz", ({ passages }) => {
      it.each(["default", "big"] as const)(
        "has jieba's weights to the last bit with the dictionary %s",
        async (name) => {
          const segmenter = await createSegmenter({ dictionary: name === "big" ? path : "default" });
          for (const { text, [name]: wanted } of passages) {
            expect(pairs(await segmenter.keywords(text))).toEqual(wanted.tfidf20);
            expect((await segmenter.keywords(text, { topK: 5 })).map(({ word }) => word)).toEqual(wanted.tfidf5);
            expect((await segmenter.keywords(text, { topK: Infinity })).length).toBe(wanted.tfidfAll);
            expect(pairs(await segmenter.keywords(text, { topK: 10, tags: ["ns", "n"] }))).toEqual(wanted.tfidfNouns10);
            const flagged = await segmenter.keywords(text, { topK: 10, tags: ["ns", "n", "vn", "v"], withTags: true });
            expect(flagged.map(({ word, tag, weight }) => [word, tag, weight])).toEqual(wanted.tfidfFlagged10);
          }
        },
      );
    });
  });
});

function pairs(keywords: readonly Keyword[]): [string, number][] {
  return keywords.map(({ word, weight }) => [word, weight]);
}
