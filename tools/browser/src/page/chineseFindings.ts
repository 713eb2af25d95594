import { createSegmenter } from "@seqloom/chinese";
import type { ChineseFindings } from "./findings.js";

const TEXT =
  "我喜歡跑步，你呢？ 台積電去年在新竹科學園區擴建廠房，工程師小明說：「iPhone 15 的晶片是 3nm 製程。」 我来到北京清华大学，学习自然语言处理。";

/** Cuts, tags and weighs the words of a text, the HMM and all tables of the package taken part. */
export async function chineseFindings(dictionary: "default" | "traditional"): Promise<ChineseFindings> {
  const segmenter = await createSegmenter({ dictionary, userDictionary: "新竹科學園區 10 ns" });
  const tagged = await segmenter.tag(TEXT);
  const keywords = await Promise.all(
    (["tfidf", "textRank"] as const).map((method) => segmenter.keywords(TEXT, { method, topK: 4 })),
  );
  return {
    cut: segmenter.cut(TEXT).join("|").replaceAll("| |", " "),
    withoutHmm: segmenter.cut(TEXT, { hmm: false }).join("|"),
    search: segmenter.cutForSearch(TEXT).join("|"),
    tags: tagged.map(({ word, tag }) => `${word}/${tag}`).join(" "),
    keywords: keywords.flat().map(({ word, weight }) => [word, weight] as const),
  };
}
