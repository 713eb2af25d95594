import fc from "fast-check";
import { createSegmenter } from "./createSegmenter.js";
import { withoutSigns } from "../exact/withoutSigns.js";

describe("createSegmenter", () => {
  it("gives the three lists of the course's slide", async () => {
    const words = (await createSegmenter()).cut("我喜歡跑步，你呢？");
    expect(words).toEqual(["我", "喜歡", "跑步", "，", "你", "呢", "？"]);
    expect(withoutSigns(words)).toEqual(["我", "喜歡", "跑步", "你", "呢"]);
    const stopWords = new Set(["我", "你", "呢"]);
    expect(withoutSigns(words).filter((word) => !stopWords.has(word))).toEqual(["喜歡", "跑步"]);
  });

  it("adds the words of a user dictionary", async () => {
    const segmenter = await createSegmenter({ userDictionary: "雲計算 5 n\n創新辦\n", hmm: false });
    expect(segmenter.cut("創新辦的雲計算")).toEqual(["創新辦", "的", "雲計算"]);
  });

  it("reads a user dictionary where it lies, and takes no path for a word", async () => {
    const userDictionary = `data:,${encodeURIComponent("雲計算 5 n\n創新辦")}`;
    const segmenter = await createSegmenter({ userDictionary, hmm: false });
    expect(segmenter.cut("創新辦的雲計算")).toEqual(["創新辦", "的", "雲計算"]);
    for (const path of ["userdict.txt", "./words/mine", "https://example.com/words"]) {
      expect(() => segmenter.loadUserDictionary(path)).toThrow(
        `loadUserDictionary: text must be the lines of a user dictionary, got "${path}". ` +
          "createSegmenter({ userDictionary }) reads files; a word that looks like a path is followed by a line end.",
      );
      expect(segmenter.frequency(path)).toBeUndefined();
    }
    expect(segmenter.loadUserDictionary("words.txt\n").frequency("words.txt")).toBe(1);
    await expect(createSegmenter({ userDictionary: "no-such.txt" })).rejects.toThrow('got "no-such.txt". ENOENT');
    await expect(createSegmenter({ dictionary: "甲 1 n\n" })).rejects.toThrow("new TextEncoder().encode(lines)");
  });

  it("weighs keywords by a table of one's own", async () => {
    // jieba 0.42.1: TFIDF("idf.txt").extract_tags(text, withWeight=True), and with allowPOS=("n", "nt")
    const idf = new TextEncoder().encode("北京大学 3\n学生 10.5\n学习 1\n学校 2\n");
    const segmenter = await createSegmenter({ idf });
    const text = "北京大学和清华大学的学生在学校学习";
    const weights = { 学生: 2.1, 北京大学: 0.6, 清华大学: 0.6, 学校: 0.4, 学习: 0.2 };
    const keywords = await segmenter.keywords(text);
    expect(keywords.map(({ word }) => word)).toEqual(Object.keys(weights));
    for (const { word, weight } of keywords) expect(weight).toBeCloseTo(weights[word as "学生"], 12);
    const nouns = await segmenter.keywords(text, { tags: ["n", "nt"] });
    expect(nouns.map(({ weight }) => weight)).toEqual([2.625, 0.75, 0.75, 0.5]);
    await expect(createSegmenter({ idf: 5 as never })).rejects.toThrow("createSegmenter: idf must be a Map of words");
  });

  it("keeps words with signs whole on request", async () => {
    const text = "我用C++和.NET寫T-shirt網站";
    // jieba 0.42.1: its dictionary has C++, and it cuts the others.
    expect((await createSegmenter()).cut(text)).toEqual(["我用", "C++", "和", ".", "NET", "寫", "T", "-", "shirt", "網站"]); // prettier-ignore
    const segmenter = await createSegmenter({ wordsWithSigns: true, userDictionary: "Edu Trust认证 nz\n" });
    const words = ["我用", "C++", "和", ".NET", "寫", "T-shirt", "網站"];
    expect(segmenter.cut(text)).toEqual(words);
    expect(await segmenter.cutAsync(`${text}。`.repeat(3), { chunkLength: 1 })).toEqual([...words, "。", ...words, "。", ...words, "。"]); // prettier-ignore
    expect(segmenter.cutForSearch("T-shirt很好")).toEqual(["T-shirt", "很", "好"]);
    expect(segmenter.cutAll("Edu Trust认证")).toEqual(["Edu Trust认证", "认证"]);
    const tokens = segmenter.tokenize("😀 Edu Trust认证，.NET", { offsets: "codePoints" });
    expect(tokens.map(({ word, start, end }) => [word, start, end])).toEqual([["😀", 0, 1], [" ", 1, 2], ["Edu Trust认证", 2, 13], ["，", 13, 14], [".NET", 14, 18]]); // prettier-ignore
    const tagged = await segmenter.tag("Edu Trust认证和.NET或C++");
    expect(tagged.map(({ word, tag }) => `${word}/${tag}`)).toEqual(["Edu Trust认证/nz", "和/c", ".NET/eng", "或/c", "C++/nz"]); // prettier-ignore
    const [first] = await segmenter.keywords("T-shirt和T-shirt");
    expect(first!.word).toBe("T-shirt");
    expect(segmenter.deleteWord("T-shirt").cut("T-shirt")).toEqual(["T", "-", "shirt"]);
    expect(segmenter.addWord("T-shirt", { tag: "n" }).cut("T-shirt")).toEqual(["T-shirt"]);
  });

  it("gives words that joined are the text, with their places, whatever the text, with signs kept", async () => {
    const segmenter = await createSegmenter({
      wordsWithSigns: true,
      userDictionary: "甲 乙\n+甲\n卡尔·马克思\n，好\n",
    });
    const piece = fc.constantFrom(
      ..."甲乙C+#.-& '/1😀\ud83d。，\n",
      "T-shirt",
      ".NET",
      "甲 乙",
      "卡尔·马克思",
      "，好",
      "自然語言",
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece), fc.boolean(), fc.integer({ min: 1, max: 20 }), async (pieces, hmm, length) => {
        const text = pieces.join("");
        const words = segmenter.cut(text, { hmm });
        expect(words.join("")).toBe(text);
        expect(await segmenter.cutAsync(text, { hmm, chunkLength: length })).toEqual(words);
        expect((await segmenter.tag(text, { hmm })).map(({ word }) => word).join("")).toBe(text);
        for (const mode of ["default", "search"] as const) {
          const tokens = segmenter.tokenize(text, { hmm, mode });
          expect(tokens.map(({ start, end }) => text.slice(start, end))).toEqual(tokens.map(({ word }) => word));
          expect(mode === "search" ? segmenter.cutForSearch(text, { hmm }) : words).toEqual(
            tokens.map(({ word }) => word),
          );
        }
      }),
    );
  });

  it("refuses to keep signs with the engines of other packages", async () => {
    for (const engine of ["node-rs", "nodejieba", "wasm"] as const) {
      await expect(createSegmenter({ engine, wordsWithSigns: true })).rejects.toThrow(
        `createSegmenter: engine must be "exact", got "${engine}". wordsWithSigns asks for the words of its dictionary.`,
      );
    }
  });

  it("keeps what is deleted in one segmenter from another", async () => {
    const [one, other] = await Promise.all([createSegmenter(), createSegmenter()]);
    expect(one.deleteWord("喜歡").cut("我喜歡你")).toEqual(["我", "喜", "歡", "你"]);
    expect(other.cut("我喜歡你")).toEqual(["我", "喜歡", "你"]);
  });

  it("reads dictionaries, user dictionaries and IDF tables in the encoding asked for", async () => {
    const gbk = (...characters: number[]) => Uint8Array.from(characters);
    const word = [0xd4, 0xc6, 0xbc, 0xc6, 0xcb, 0xe3]; // Python: "云计算".encode("gbk")
    const dictionary = gbk(...word, ...Buffer.from(" 3 n\n"));
    expect((await createSegmenter({ dictionary, encoding: "gbk" })).cut("云计算好", { hmm: false })).toEqual([
      "云计算",
      "好",
    ]);
    const userDictionary = gbk(...word, ...Buffer.from(" 900000\n"));
    const idf = gbk(...word, ...Buffer.from(" 77.5\n"));
    const segmenter = await createSegmenter({ userDictionary, idf, encoding: "gbk" });
    expect(segmenter.cut("云计算好")).toEqual(["云计算", "好"]);
    expect(await segmenter.keywords("云计算")).toEqual([{ word: "云计算", weight: 77.5 }]);
    await expect(createSegmenter({ dictionary })).rejects.toThrow(
      'createSegmenter: line 1 of the dictionary is not text in encoding "utf-8"; try encoding "gbk".',
    );
    await expect(createSegmenter({ encoding: "cp936" as "gbk" })).rejects.toThrow("encoding must be");
  });

  it("names the line of a dictionary that is none", async () => {
    const dictionary = new TextEncoder().encode("甲 1 n\n乙 x n\n");
    await expect(createSegmenter({ dictionary })).rejects.toThrow(
      'createSegmenter: line 2 of the dictionary must be `word frequency tag`, got "乙 x n".',
    );
  });

  it("refuses what it does not know", async () => {
    await expect(createSegmenter({ engine: "paddle" as "exact" })).rejects.toThrow(
      'createSegmenter: engine must be "auto", "exact", "node-rs", "nodejieba" or "wasm", got "paddle".',
    );
    await expect(createSegmenter({ dictionary: 5 as unknown as string })).rejects.toThrow(
      'dictionary must be "default"',
    );
  });
});
