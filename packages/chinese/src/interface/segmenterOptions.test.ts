import { readOptions } from "@seqloom/array";
import * as tables from "./segmenterOptions.js";

describe("the options of a segmenter's methods", () => {
  it("have jieba's defaults", () => {
    expect(readOptions("keywords", tables.keywordOptions, undefined)).toMatchObject({
      ...{ method: "tfidf", topK: 20, tags: undefined, withTags: false },
    });
    expect(readOptions("tokenize", tables.tokenizeOptions, {})).toEqual({ mode: "default", offsets: "codeUnits" });
    expect(readOptions("cut", tables.cutOptions, {})).toEqual({});
    expect(readOptions("suggestFrequency", tables.suggestFrequencyOptions, {})).toEqual({ apply: false });
  });

  it.each([
    [tables.keywordOptions, { topK: 1.5 }, "topK must be an integer of 1 or more, or Infinity, got 1.5."],
    [tables.keywordOptions, { tags: "n" }, 'tags must be a list of tags, got "n".'],
    [tables.keywordOptions, { stopWords: "的" }, 'stopWords must be a list or a set of words, got "的".'],
    [tables.tokenizeOptions, { mode: "all" }, 'mode must be "default" or "search", got "all".'],
    [tables.addWordOptions, { tag: "" }, 'tag must be a text that is not empty, got "".'],
    [tables.cutAsyncOptions, { chunkLength: 0 }, "chunkLength must be an integer of 1 or more, got 0."],
  ])("refuse what is wrong (%#)", (table, given, message) => {
    expect(() => readOptions("call", table, given)).toThrow(`call: ${message}`);
  });
});
