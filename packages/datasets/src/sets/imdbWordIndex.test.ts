import { dirname } from "node:path";
import { describeData } from "@seqloom/testing";
import { imdbWordIndex } from "./imdbWordIndex.js";

describe("imdbWordIndex", () => {
  it("reads ranks by word", async () => {
    const source = new TextEncoder().encode('{"and": 2, "the": 1}');
    expect([...(await imdbWordIndex({ source }))]).toEqual([
      ["the", 1],
      ["and", 2],
    ]);
  });

  it("says which file it needs", async () => {
    const nowhere = { dataDir: import.meta.dirname, cacheDir: import.meta.dirname, download: false };
    await expect(imdbWordIndex(nowhere)).rejects.toThrow(
      "imdbWordIndex: imdb_word_index.json is not there: download is false. Get https://",
    );
    await expect(imdbWordIndex({ word: 1 } as object)).rejects.toThrow("options must be made of source, dataDir");
  });

  describeData("keras/imdb_word_index.json", (path) => {
    it("has all words, one for each rank", async () => {
      const index = await imdbWordIndex({ dataDir: dirname(path) });
      expect([...index.values()]).toEqual(Array.from({ length: 88584 }, (_, i) => i + 1));
      expect(index.get("the")).toBe(1);
    });
  });
});
