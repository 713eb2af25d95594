import { join } from "node:path";
import { describeData, describeGolden, readJson } from "@seqloom/testing";
import { loadData } from "../data/loadData.js";
import { type DictionarySource, loadDictionary } from "../reading/loadDictionary.js";
import { tagWords } from "./tagWords.js";

type Pair = [word: string, tag: string];
type Tagged = Record<"hmm" | "noHmm", Pair[]>;
const fixture = readJson<{ tagged: ({ text: string } & Tagged)[] }>(
  join(import.meta.dirname, "../fixtures/jieba.json"),
);

describe("tagWords", () => {
  it("tags as jieba does, with the model for unknown words and without", async () => {
    await expectTags("default", fixture.tagged);
  });

  it("splits at signs that exact mode keeps in one word", async () => {
    const words = tagWords(await loadDictionary("default"), await loadData.tagHmm(), "3.5%");
    expect(words).toEqual([
      { word: "3.5", tag: "m" },
      { word: "%", tag: "x" },
    ]);
  });

  describeData("cnchi/dict.txt.big.gz", (path) => {
    describeGolden<({ text: string } & Record<"default" | "big", Tagged>)[]>("chinese/posseg.json.gz", (golden) => {
      it.each(["default", "big"] as const)("has the tags of all texts with the dictionary %s", async (dictionary) => {
        const rows = golden.map((row) => ({ text: row.text, ...row[dictionary] }));
        await expectTags(dictionary === "big" ? path : "default", rows);
      });
    });
  });
});

async function expectTags(source: DictionarySource, rows: readonly ({ text: string } & Tagged)[]): Promise<void> {
  const dictionary = await loadDictionary(source);
  const model = await loadData.tagHmm();
  for (const { text, hmm, noHmm } of rows) {
    expect(tagWords(dictionary, model, text).map(({ word, tag }) => [word, tag])).toEqual(hmm);
    expect(tagWords(dictionary, undefined, text).map(({ word, tag }) => [word, tag])).toEqual(noHmm);
  }
}
