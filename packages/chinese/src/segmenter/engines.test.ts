import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describeData, describeGolden, describeWhere, goldenDir, readJson } from "@seqloom/testing";
import fc from "fast-check";
import { availableEngines, type EngineName, type EngineReport, engines, makeEngine } from "./engines.js";
import type { AddWordOptions, Segmenter } from "../interface/Segmenter.js";

type Shares = Record<"hmm" | "noHmm", { sameByCorpus: Record<string, number> }> & {
  hard: Record<"hmm" | "noHmm", { same: number }>;
  otherModesTraditional: { cutForSearchSame: number };
};
type Cuts = Record<"hmm" | "noHmm" | "search", string[][]>;
type Triple = [word: string, start: number, end: number];

interface Expectation {
  /** The words of the course's slide. */
  readonly slide: string;
  /** Options for adding a word that no dictionary has. */
  readonly adding: AddWordOptions;
  /** Its name in js_engines.json. */
  readonly measuredAs: string;
  /** Count of the fixture's texts that are cut as by jieba, with the HMM and without. */
  readonly sameOfFixture: readonly [hmm: number, noHmm: number];
}
const table: Readonly<Record<EngineName, Expectation>> = {
  exact: {
    ...{ slide: "我|喜歡|跑步|，|你|呢|？", adding: {}, measuredAs: "", sameOfFixture: [16, 16] },
  },
  "node-rs": {
    ...{ slide: "我|喜歡|跑步|，|你|呢|？", adding: { frequency: 5 }, measuredAs: "@node-rs/jieba" },
    sameOfFixture: [16, 16],
  },
  nodejieba: { ...{ slide: "我|喜歡|跑步|，|你呢|？", adding: {}, measuredAs: "nodejieba" }, sameOfFixture: [9, 10] },
  wasm: {
    ...{ slide: "我|喜歡|跑步|，|你|呢|？", adding: {}, measuredAs: "jieba-wasm", sameOfFixture: [16, 16] },
  },
};
/** One sentence of the smallest corpus, or one hard text: how much less than the measured share passes. */
const MARGIN = 1 / 250;
const CORPORA = ["traditional_wikipedia", "traditional_news", "traditional_react", "simplified_wikipedia"];
const fixture = readJson<{ cases: { text: string; hmm: string[]; noHmm: string[] }[] }>(
  join(import.meta.dirname, "../fixtures/jieba.json"),
);
const reports = await availableEngines();

describe("availableEngines", () => {
  it("has every engine by name, ours always", () => {
    expect(reports.map(({ name }) => name)).toEqual([...engines]);
    expect(reports[0]).toEqual({ name: "exact", version: "0.42.1", available: true });
  });

  it("has the version of each package that is there, and the reason for each that is not", () => {
    for (const { version, available, reason } of reports) {
      expect(available ? version : reason).toMatch(available ? /^\d+\.\d+\.\d+/ : /npm (install|rebuild)/);
    }
  });
});

describe("makeEngine", () => {
  for (const report of reports) {
    describeWhere(`the engine ${report.name} ${report.version ?? ""}`, report.reason, () => engineTests(report));
  }
});

function engineTests({ name }: EngineReport): void {
  const wanted = table[name];
  let segmenter: Segmenter;
  beforeAll(async () => void (segmenter = await makeEngine(name, { dictionary: "default", hmm: true })));

  it("has its name and cuts the sentence of the slide", () => {
    expect([segmenter.engine, segmenter.cut("我喜歡跑步，你呢？").join("|")]).toEqual([name, wanted.slide]);
  });

  it("gives words that joined are the text, with places where they stand, whatever the text", async () => {
    const pieces = fc.oneof(
      fc.constantFrom(..."我喜歡跑步，南京市長江大橋。龘靐齉1a.-% 𠮷😀\ud83d", "\r\n", "北京大学", "啊啊啊啊"),
      fc.string({ unit: "binary" }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(pieces), fc.boolean(), fc.nat(20), async (parts, hmm, length) => {
        const text = parts.join("");
        const words = segmenter.cut(text, { hmm });
        expect(words.join("")).toBe(text);
        const tokens = segmenter.tokenize(text, { hmm, mode: "search" });
        expect(tokens.map(({ start, end }) => text.slice(start, end))).toEqual(tokens.map(({ word }) => word));
        expect(segmenter.cutForSearch(text, { hmm })).toEqual(tokens.map(({ word }) => word));
        expect(await segmenter.cutAsync(text, { hmm, chunkLength: 1 + length })).toEqual(words);
        expect((await segmenter.tag(text)).map(({ word }) => word).join("")).toBe(text);
      }),
    );
  });

  it("cuts at least as many texts of the fixture as jieba does as it was seen to", () => {
    const same = (["hmm", "noHmm"] as const).map(
      (mode) =>
        fixture.cases.filter((cuts) => isSame(segmenter.cut(cuts.text, { hmm: mode === "hmm" }), cuts[mode])).length,
    );
    expect(same.map((count, i) => Math.min(count, wanted.sameOfFixture[i]!))).toEqual(wanted.sameOfFixture);
  });

  it("finds keywords by both methods", async () => {
    const text = "自然語言處理與深度學習。深度學習改變了自然語言處理，語言模型也用深度學習。語言模型學習語言。";
    for (const method of ["tfidf", "textRank"] as const) {
      const found = await segmenter.keywords(text, { method, tags: ["n", "v", "x"], stopWords: ["學習"], topK: 3 });
      expect(found.map(({ word }) => word)).toContain("語言");
      expect(found.map(({ word }) => word)).not.toContain("學習");
    }
  });

  if (name === "exact") return;
  agreementTests(wanted.measuredAs, () => segmenter);

  // After all others: where a package has one dictionary for the whole process, no segmenter is made from then on.
  describe("user words", () => {
    it("finds words that are added, with their tags", async () => {
      const [word, other] = ["創新辦", "雲計算"];
      const frequency = wanted.adding.frequency === undefined ? "" : ` ${wanted.adding.frequency}`;
      expect(segmenter.addWord(word, { ...wanted.adding, tag: "nt" })).toBe(segmenter);
      segmenter.loadUserDictionary(`${other}${frequency} n\n`);
      expect(segmenter.cut(`${word}的${other}`)).toEqual([word, "的", other]);
      expect(segmenter.cut(`${word}的${other}`, { hmm: false })).toEqual([word, "的", other]);
      expect(await segmenter.tag(`${word}的${other}`)).toEqual([
        { word, tag: "nt" },
        { word: "的", tag: "uj" },
        { word: other, tag: "n" },
      ]);
    });

    it("gives a word that it knows another tag, or leaves it the one it has", async () => {
      segmenter.addWord("喜欢", wanted.adding);
      expect(await segmenter.tag("喜欢")).toEqual([{ word: "喜欢", tag: "v" }]);
      segmenter.addWord("喜欢", { ...wanted.adding, tag: "zz" });
      expect(await segmenter.tag("喜欢")).toEqual([{ word: "喜欢", tag: "zz" }]);
    });
  });
}

describeWhere("node-rs with another dictionary", reports.find(({ name }) => name === "node-rs")!.reason, () => {
  describeData("cnchi/dict.txt.big.gz", (dictionary) => {
    describeGolden<Cuts>("chinese/cut_traditional_news_big.json.gz", (cuts) => {
      it("cuts as jieba does with that, without the HMM", async () => {
        const segmenter = await makeEngine("node-rs", { dictionary, hmm: false });
        const sentences = readSentences("traditional_news").slice(0, cuts.noHmm.length);
        expect(sentences.map((text) => segmenter.cut(text))).toEqual(cuts.noHmm);
      });
    });
  });
});

/** At least the shares that were measured with other programs around the same package (golden/chinese/js_engines.json). */
function agreementTests(measuredAs: string, segmenterOf: () => Segmenter): void {
  describeGolden<{ engines: Record<string, Shares> }>("chinese/js_engines.json", (golden) => {
    const key = Object.keys(golden.engines).find((key) => key.startsWith(measuredAs) && key.endsWith("/ default"))!;
    const measured = golden.engines[key]!;
    it.each(CORPORA)("agrees with jieba on %s as far as was measured", (corpus) => {
      const cuts = readJson<Cuts>(join(goldenDir, `chinese/cut_${corpus}_default.json.gz`));
      const sentences = readFileSync(join(goldenDir, `chinese/corpora/${corpus}.txt`), "utf8")
        .split("\n")
        .slice(0, -1);
      for (const mode of ["hmm", "noHmm"] as const) {
        const hmm = mode === "hmm";
        const share = shareOf(sentences, cuts[mode], (text) => segmenterOf().cut(text, { hmm }));
        expect(share).toBeGreaterThanOrEqual(measured[mode].sameByCorpus[corpus]! - MARGIN);
      }
      const searched = shareOf(sentences, cuts.search, (text) => segmenterOf().cutForSearch(text));
      expect(searched).toBeGreaterThanOrEqual(measured.hmm.sameByCorpus[corpus]! - MARGIN);
    });

    describeGolden<{ cases: { text: string; default: Record<"hmm" | "noHmm", string[]> }[] }>(
      "chinese/hard.json.gz",
      ({ cases }) => {
        it.each(["hmm", "noHmm"] as const)("agrees with jieba on the hard texts as far as was measured: %s", (mode) => {
          const whole = cases.filter(({ text }) => !/\p{Surrogate}/u.test(text));
          const texts = whole.map(({ text }) => text);
          const cuts = whole.map((wanted) => wanted.default[mode]);
          const share = shareOf(texts, cuts, (text) => segmenterOf().cut(text, { hmm: mode === "hmm" }));
          expect(share).toBeGreaterThanOrEqual(measured.hard[mode].same - MARGIN);
        });
      },
    );

    describeGolden<{ text: string; default: Record<"default" | "search", Triple[]> }[]>(
      "chinese/tokenize.json.gz",
      (golden) => {
        it.each(["default", "search"] as const)("has jieba's places wherever it has its words: %s", (mode) => {
          const compared = golden.filter(({ text, default: { default: wanted } }) =>
            isSame(
              segmenterOf().cut(text),
              wanted.map(([word]) => word),
            ),
          );
          expect(compared.length).toBeGreaterThan(golden.length / 2);
          for (const { text, default: wanted } of compared) {
            const tokens = segmenterOf().tokenize(text, { mode, offsets: "codePoints" });
            expect(tokens.map(({ word, start, end }) => [word, start, end])).toEqual(wanted[mode]);
          }
        });
      },
    );
  });
}

function readSentences(corpus: string): string[] {
  return readFileSync(join(goldenDir, `chinese/corpora/${corpus}.txt`), "utf8")
    .split("\n")
    .slice(0, -1);
}

function shareOf(texts: readonly string[], wanted: readonly string[][], cut: (text: string) => string[]): number {
  return texts.filter((text, i) => isSame(cut(text), wanted[i]!)).length / texts.length;
}

function isSame(words: readonly string[], others: readonly string[]): boolean {
  return words.length === others.length && words.every((word, i) => word === others[i]);
}
