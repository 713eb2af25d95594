import { readOptions } from "@seqloom/array";
import { checkText } from "./checkText.js";
import { KeywordFilter } from "./KeywordFilter.js";
import { loadData } from "./loadData.js";
import type { Keyword, KeywordOptions, Segmenter } from "./Segmenter.js";
import { keywordOptions } from "./segmenterOptions.js";
import { textRank } from "./textRank.js";
import { tfidf } from "./tfidf.js";

/** The tags of TextRank's keywords when none are given. */
const TEXT_RANK_TAGS = ["ns", "n", "vn", "v"];

/** The keywords of a text by the words and tags of a segmenter. */
export async function findKeywords(
  segmenter: Pick<Segmenter, "cut" | "tag">,
  text: string,
  options: KeywordOptions | undefined,
): Promise<Keyword[]> {
  const { method, topK, tags, stopWords, withTags } = readOptions("keywords", keywordOptions, options);
  checkText("keywords", text);
  if (method === "textRank") {
    const filter = new KeywordFilter(tags ?? TEXT_RANK_TAGS, stopWords, withTags);
    return textRank(await segmenter.tag(text), filter).slice(0, topK);
  }
  const idf = await loadData.idf();
  const words = tags || withTags ? await segmenter.tag(text) : segmenter.cut(text).map((word) => ({ word, tag: "" }));
  return tfidf(words, new KeywordFilter(tags, stopWords, withTags), (word) => idf.of(word)).slice(0, topK);
}
