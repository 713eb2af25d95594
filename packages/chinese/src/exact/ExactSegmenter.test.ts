import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describeData, describeGolden, goldenDir, readJson } from "@seqloom/testing";
import { ExactSegmenter } from "./ExactSegmenter.js";
import { loadData } from "../data/loadData.js";
import { type DictionarySource, loadDictionary } from "../reading/loadDictionary.js";
import type { Segmenter, Token } from "../interface/Segmenter.js";

type Cuts = Record<"hmm" | "noHmm" | "all" | "search" | "searchNoHmm", string[]>;
type Triple = [word: string, start: number, end: number];
type Tokenized = Record<"tokenize" | "tokenizeSearch" | "tokenizeSearchNoHmm", Triple[]>;

interface HardGolden {
  cases: ({ text: string } & Record<"default" | "big", Cuts & Tokenized>)[];
  repeated: { unit: string; times: number; words: number; sha256OfWordsJoinedBySlash: string; noHmm: string };
}
type SentencesGolden = { sentences: number } & Record<"hmm" | "noHmm" | "all" | "search", string[][]>;
type TokenizeGolden = ({ text: string } & Record<"default" | "big", Record<"default" | "search", Triple[]>>)[];

const fixture = readJson<{ cases: ({ text: string } & Cuts & Tokenized)[] }>(
  join(import.meta.dirname, "../fixtures/jieba.json"),
);
const CORPORA = ["traditional_wikipedia", "traditional_news", "traditional_react", "simplified_wikipedia"];

async function segmenterOf(dictionary: DictionarySource): Promise<Segmenter> {
  return new ExactSegmenter(await loadDictionary(dictionary), await loadData.cutHmm(), true);
}

describe("ExactSegmenter", () => {
  let segmenter: Segmenter;
  beforeAll(async () => void (segmenter = await segmenterOf("default")));

  it.each(fixture.cases.map((wanted) => [wanted.text, wanted] as const))("answers as jieba on %j", (_text, wanted) => {
    expectCuts(segmenter, wanted.text, wanted);
  });

  it("cuts blocks of any length alike, whatever it cut before", async () => {
    // The working memory begins with 256 places and doubles. A block repeats a sentence, of which jieba cuts each copy alike.
    const unit = "自然語言處理用深度學習";
    const words = segmenter.cut(unit);
    const fresh = await segmenterOf("default");
    for (const copies of [23, 24, 46, 47, 93, 94, 1000]) {
      const whole = Array.from({ length: copies }, () => words).flat();
      for (const hmm of [true, false]) {
        const expected = hmm ? whole : Array.from({ length: copies }, () => segmenter.cut(unit, { hmm })).flat();
        expect(fresh.cut(unit.repeat(copies), { hmm })).toEqual(expected);
      }
      expect((await fresh.tag(unit.repeat(copies))).length).toBe(copies * (await segmenter.tag(unit)).length);
    }
    for (const length of [255, 256, 257, 511, 512, 513]) {
      expect(fresh.cut("甲。".repeat(length)).length).toBe(2 * length);
    }
  });

  it("counts places in UTF-16 units, so that slice gives the words", () => {
    const text = "我😀喜歡𠮷野家";
    for (const { word, start, end } of segmenter.tokenize(text, { mode: "search" })) {
      expect(text.slice(start, end)).toBe(word);
    }
  });

  it("has its own hmm as the default of every method", async () => {
    const without = new ExactSegmenter(await loadDictionary("default"), await loadData.cutHmm(), false);
    expect(without.cut("喜歡").length).toBe(2);
    expect(without.tokenize("喜歡").length).toBe(2);
    expect(without.cutForSearch("喜歡").length).toBe(2);
    expect((await without.cutAsync("喜歡")).length).toBe(2);
    expect((await without.tag("喜歡")).length).toBe(2);
    expect(without.cut("喜歡", { hmm: true })).toEqual(["喜歡"]);
  });

  it("gives in cutAsync the words of cut", async () => {
    const text = fixture.cases.map(({ text }) => text).join("\r\n");
    for (const chunkLength of [1, 7, 100_000]) {
      expect(await segmenter.cutAsync(text, { chunkLength })).toEqual(segmenter.cut(text));
    }
  });

  it("finds keywords", async () => {
    const text = "自然語言處理與深度學習。深度學習改變了自然語言處理，語言模型也用深度學習。";
    const [first] = await segmenter.keywords(text, { topK: 1 });
    const idf = (await loadData.idf()).of("語言");
    const counted = segmenter.cut(text).filter((word) => word.length > 1).length;
    expect(first).toEqual({ word: "語言", weight: 3 * (idf / counted) });
    expect((await segmenter.keywords(text, { method: "textRank", topK: 2, withTags: true })).length).toBe(2);
  });

  it("names what is wrong", async () => {
    const call = (wrong: unknown) => wrong as string;
    expect(() => segmenter.cut(call(5))).toThrow("cut: text must be a string, got 5.");
    expect(() => segmenter.cut("我", { hmn: true } as object)).toThrow('cut: options must be made of hmm, got "hmn".');
    expect(() => segmenter.addWord("")).toThrow('addWord: word must be a string that is not empty, got "".');
    expect(() => segmenter.addWord("詞", { frequency: -1 })).toThrow(
      "frequency must be an integer of 0 or more, got -1.",
    );
    expect(() => segmenter.suggestFrequency([])).toThrow(
      "suggestFrequency: pieces must be at least one piece, got [].",
    );
    expect(() => segmenter.suggestFrequency(["詞", ""])).toThrow("pieces[1] must be a string that is not empty");
    await expect(segmenter.keywords("我", { topK: 0 })).rejects.toThrow(
      "topK must be an integer of 1 or more, or Infinity",
    );
    await expect(segmenter.keywords("我", { topK: 2 ** 53 })).rejects.toThrow("or Infinity, got 9007199254740992.");
  });

  describeData("cnchi/dict.txt.big.gz", (path) => {
    for (const dictionary of ["default", "big"] as const) {
      let loaded: Promise<Segmenter> | undefined; // once for all of these tests, which do not change it
      const load = () => (loaded ??= segmenterOf(dictionary === "big" ? path : "default"));
      for (const corpus of CORPORA) sentencesGolden(`chinese/cut_${corpus}_${dictionary}.json.gz`, corpus, load);
      hardGolden(dictionary, load);
      tokenizeGolden(dictionary, load);
    }
  });
});

function sentencesGolden(file: string, corpus: string, load: () => Promise<Segmenter>): void {
  describeGolden<SentencesGolden>(file, (golden) => {
    it("is what every sentence is cut into", async () => {
      const segmenter = await load();
      const text = readFileSync(join(goldenDir, `chinese/corpora/${corpus}.txt`), "utf8");
      const sentences = text.split("\n").slice(0, golden.sentences);
      expect(sentences.map((sentence) => segmenter.cut(sentence))).toEqual(golden.hmm);
      expect(sentences.map((sentence) => segmenter.cut(sentence, { hmm: false }))).toEqual(golden.noHmm);
      expect(sentences.map((sentence) => segmenter.cutAll(sentence))).toEqual(golden.all);
      expect(sentences.map((sentence) => segmenter.cutForSearch(sentence))).toEqual(golden.search);
    });
  });
}

function hardGolden(dictionary: "default" | "big", load: () => Promise<Segmenter>): void {
  describeGolden<HardGolden>("chinese/hard.json.gz", ({ cases, repeated }) => {
    it(`is what the hard texts are cut into with the dictionary ${dictionary}`, async () => {
      const segmenter = await load();
      for (const wanted of cases) expectCuts(segmenter, wanted.text, wanted[dictionary]);
      if (dictionary === "big") return;
      const long = repeated.unit.repeat(repeated.times);
      expect(segmenter.cut(long).length).toBe(repeated.words);
      expect(hash(segmenter.cut(long))).toBe(repeated.sha256OfWordsJoinedBySlash);
      expect(hash(segmenter.cut(long, { hmm: false }))).toBe(repeated.noHmm);
    });
  });
}

function tokenizeGolden(dictionary: "default" | "big", load: () => Promise<Segmenter>): void {
  describeGolden<TokenizeGolden>("chinese/tokenize.json.gz", (golden) => {
    it(`has the places of all words with the dictionary ${dictionary}`, async () => {
      const segmenter = await load();
      for (const mode of ["default", "search"] as const) {
        const found = golden.map(({ text }) => triples(segmenter.tokenize(text, { mode, offsets: "codePoints" })));
        expect(found).toEqual(golden.map((wanted) => wanted[dictionary][mode]));
      }
    });
  });
}

function expectCuts(segmenter: Segmenter, text: string, wanted: Cuts & Tokenized): void {
  const offsets = "codePoints";
  expect(segmenter.cut(text)).toEqual(wanted.hmm);
  expect(segmenter.cut(text, { hmm: false })).toEqual(wanted.noHmm);
  expect(segmenter.cutAll(text)).toEqual(wanted.all);
  expect(segmenter.cutForSearch(text)).toEqual(wanted.search);
  expect(segmenter.cutForSearch(text, { hmm: false })).toEqual(wanted.searchNoHmm);
  expect(triples(segmenter.tokenize(text, { offsets }))).toEqual(wanted.tokenize);
  expect(triples(segmenter.tokenize(text, { offsets, mode: "search" }))).toEqual(wanted.tokenizeSearch);
  const searched = segmenter.tokenize(text, { offsets, mode: "search", hmm: false });
  expect(triples(searched)).toEqual(wanted.tokenizeSearchNoHmm);
}

function triples(tokens: readonly Token[]): Triple[] {
  return tokens.map(({ word, start, end }) => [word, start, end]);
}

function hash(words: readonly string[]): string {
  return createHash("sha256").update(words.join("/")).digest("hex");
}
