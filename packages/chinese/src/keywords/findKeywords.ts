import { readOptions } from "@seqloom/array";
import { checkText } from "../interface/checkText.js";
import { KeywordFilter } from "../interface/KeywordFilter.js";
import type { InverseFrequencies } from "../reading/IdfTable.js";
import { loadData } from "../data/loadData.js";
import type { Keyword, KeywordOptions, Segmenter } from "../interface/Segmenter.js";
import { keywordOptions } from "../interface/segmenterOptions.js";
import { textRank } from "./textRank.js";
import { tfidf } from "./tfidf.js";

/** The tags of TextRank's keywords when none are given. */
const TEXT_RANK_TAGS = ["ns", "n", "vn", "v"];

/**
 * The keywords of a text by the words and tags of a segmenter.
 *
 * @param ownIdf inverse document frequencies in the place of jieba's
 */
export async function findKeywords(
  segmenter: Pick<Segmenter, "cut" | "tag">,
  text: string,
  options: KeywordOptions | undefined,
  ownIdf?: InverseFrequencies,
): Promise<Keyword[]> {
  const { method, topK, tags, stopWords, withTags } = readOptions("keywords", keywordOptions, options);
  checkText("keywords", text);
  const limit = tags?.length === 0 ? undefined : tags; // no tags are no limit, as in jieba's extract_tags
  if (method === "textRank") {
    const filter = new KeywordFilter(tags === undefined ? TEXT_RANK_TAGS : limit, stopWords, withTags);
    return textRank(await segmenter.tag(text), filter).slice(0, topK);
  }
  const idf = ownIdf ?? (await loadData.idf());
  const words = limit || withTags ? await segmenter.tag(text) : segmenter.cut(text).map((word) => ({ word, tag: "" }));
  return tfidf(words, new KeywordFilter(limit, stopWords, withTags), (word) => idf.of(word)).slice(0, topK);
}
