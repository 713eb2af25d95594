import { describeData, describeGolden } from "@seqloom/testing";
import { createSegmenter } from "../segmenter/createSegmenter.js";
import { KeywordFilter } from "../interface/KeywordFilter.js";
import { textRank } from "./textRank.js";

type Wanted = Record<"textrank20" | "textrankAllTags10", [string, number][]>;
interface Golden {
  passages: ({ text: string } & Record<"default" | "big", Wanted>)[];
}
const ALL_TAGS = ["n", "nr", "ns", "nt", "nz", "v", "vn", "a", "d", "x", "eng", "m"];
const everything = new KeywordFilter(undefined, [], false);

function words(...list: string[]) {
  return list.map((word) => ({ word, tag: "n" }));
}

describe("textRank", () => {
  it("gives two words that only know each other nearly the same weight", () => {
    const [first, second] = textRank(words("語言", "模型"), everything);
    expect(first).toEqual({ word: "語言", weight: 1 }); // the last to be computed in each round
    expect(second).toEqual({ word: "模型", weight: expect.closeTo(1, 2) as number });
  });

  it("puts the word first that stands near most others", () => {
    const far = words("的", "的", "的", "的", "的");
    const text = [...words("中心", "東方"), ...far, ...words("中心", "西方"), ...far, ...words("中心", "南方")];
    const [first, ...rest] = textRank(text, everything);
    expect(first).toEqual({ word: "中心", weight: 1 });
    expect(rest.map(({ word }) => word).sort()).toEqual(["東方", "西方", "南方"].sort());
  });

  it("finds nothing where no two words stand near each other", () => {
    expect(textRank(words("語言"), everything)).toEqual([]);
    expect(textRank(words("語言", "的", "的", "的", "的", "模型"), everything)).toEqual([]);
  });

  describeData("cnchi/dict.txt.big.gz", (path) => {
    describeGolden<Golden>("chinese/keywords.json.gz", ({ passages }) => {
      it.each(["default", "big"] as const)(
        "has jieba's weights to the last bit with the dictionary %s",
        async (name) => {
          const segmenter = await createSegmenter({ dictionary: name === "big" ? path : "default" });
          for (const { text, [name]: wanted } of passages) {
            const usual = await segmenter.keywords(text, { method: "textRank" });
            expect(usual.map(({ word, weight }) => [word, weight])).toEqual(wanted.textrank20);
            const all = await segmenter.keywords(text, { method: "textRank", topK: 10, tags: ALL_TAGS });
            expect(all.map(({ word, weight }) => [word, weight])).toEqual(wanted.textrankAllTags10);
          }
        },
      );
    });
  });
});
