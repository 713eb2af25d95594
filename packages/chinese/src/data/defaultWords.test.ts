import { describeGolden } from "@seqloom/testing";
import { addWords, defaultDictionary, frontCodedWords, unpackWords } from "./defaultWords.js";
import { Dictionary } from "./Dictionary.js";

describe("defaultDictionary", () => {
  it("has jieba's words with frequencies and tags", async () => {
    const dictionary = await defaultDictionary();
    expect(["喜欢", "AT&T", "一", "B超"].map((word) => [dictionary.frequency(word), dictionary.tag(word)])).toEqual([
      [9783, "v"],
      [3, "nz"],
      [217830, "m"],
      [3, "n"],
    ]);
    expect(dictionary.total).toBe(60101967);
  });

  describeGolden<Record<"default", { words: number; entriesWithPrefixes: number; total: number }>>(
    "chinese/dictionaries.json",
    ({ default: wanted }) => {
      it("has as many words and beginnings as jieba", async () => {
        const dictionary = await defaultDictionary();
        expect([dictionary.trie.nodes, dictionary.total]).toEqual([wanted.entriesWithPrefixes, wanted.total]);
        expect((await unpackWords()).meta.words).toBe(wanted.words);
      });
    },
  );
});

describe("addWords", () => {
  it("fits into the table that the number of nodes asks for", async () => {
    const packed = await unpackWords();
    const dictionary = new Dictionary(packed.meta.nodes);
    const { slots } = dictionary.trie;
    addWords(dictionary, packed);
    expect(dictionary.trie.slots).toBe(slots);
    expect(frontCodedWords(packed).lengths.length).toBe(packed.meta.words);
  });
});
