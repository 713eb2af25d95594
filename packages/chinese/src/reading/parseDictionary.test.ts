import { gzipSync } from "node:zlib";
import { describeData, describeGolden } from "@seqloom/testing";
import { loadDictionary } from "./loadDictionary.js";
import { parseDictionary } from "./parseDictionary.js";

const bytes = (text: string) => new TextEncoder().encode(text);

describe("parseDictionary", () => {
  it("reads words with frequencies and tags, plain or gzipped, with any line end", async () => {
    for (const given of [bytes("甲乙 3 n\r\n丙 5 eng"), gzipSync("甲乙 3 n\n丙 5 eng\n")]) {
      const dictionary = await parseDictionary(given, "it");
      expect([dictionary.frequency("甲乙"), dictionary.tag("丙"), dictionary.total]).toEqual([3, "eng", 8]);
    }
  });

  it("takes the last of two lines of a word and counts both into the total, as jieba does", async () => {
    const dictionary = await parseDictionary(bytes("甲 3 n\n甲 4 v\n"), "it");
    expect([dictionary.frequency("甲"), dictionary.tag("甲"), dictionary.total]).toEqual([4, "v", 7]);
  });

  it.each(["乙 5", "乙 many n", "乙 -5 n", "乙 1.5 n", "乙", "", "乙  n", "乙 5 n x", "乙\t5\tn", " 5 n"])(
    "names the line %j",
    async (line) => {
      await expect(parseDictionary(bytes(`甲 3 n\n${line}\n丙 1 n\n`), "my.txt")).rejects.toThrow(
        `createSegmenter: line 2 of my.txt must be \`word frequency tag\`, got ${JSON.stringify(line)}.`,
      );
    },
  );

  it("says that a gzipped file is damaged", async () => {
    const damaged = new Uint8Array(gzipSync("甲乙 3 n\n")).subarray(0, 14);
    await expect(parseDictionary(damaged, "my.txt.gz")).rejects.toThrow(
      "createSegmenter: my.txt.gz is a broken gzip file, or it breaks off.",
    );
  });

  it("says that a file is no text", async () => {
    await expect(parseDictionary(Uint8Array.of(0xff, 0xfe, 0x20), "my.txt")).rejects.toThrow(
      'createSegmenter: my.txt is not text in encoding "utf-16le".',
    );
  });

  describeData("cnchi/dict.txt.big.gz", (path) => {
    describeGolden<Record<"big", { words: number; entriesWithPrefixes: number; total: number }>>(
      "chinese/dictionaries.json",
      ({ big }) => {
        it("has the words and the total that jieba counts in the big dictionary", async () => {
          const dictionary = await loadDictionary(path);
          expect([dictionary.trie.nodes, dictionary.total]).toEqual([big.entriesWithPrefixes, big.total]);
        });
      },
    );
  });
});
