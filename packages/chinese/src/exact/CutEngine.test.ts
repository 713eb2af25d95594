import { join } from "node:path";
import { readJson } from "@seqloom/testing";
import fc from "fast-check";
import { CutEngine, endOfSign } from "./CutEngine.js";
import { Dictionary } from "../data/Dictionary.js";
import { loadData } from "../data/loadData.js";
import { loadDictionary } from "../reading/loadDictionary.js";

interface Fixture {
  cases: { text: string; hmm: string[]; noHmm: string[] }[];
}
const { cases } = readJson<Fixture>(join(import.meta.dirname, "../fixtures/jieba.json"));

describe("CutEngine", () => {
  let engine: CutEngine;

  beforeAll(async () => {
    engine = new CutEngine(await loadDictionary("default"), await loadData.cutHmm());
  });

  it.each(cases.map(({ text, ...wanted }) => [text, wanted] as const))("cuts %j as jieba does", (text, wanted) => {
    expect(engine.cut(text, true)).toEqual(wanted.hmm);
    expect(engine.cut(text, false)).toEqual(wanted.noHmm);
  });

  it("loses no character of any text", () => {
    const anything = fc.array(
      fc.oneof(fc.constantFrom(..."我喜歡跑步，你呢？龘靐齉1a.-% \r\n𠮷😀"), fc.string({ unit: "binary" })),
    );
    fc.assert(
      fc.property(anything, fc.boolean(), (pieces, hmm) => {
        const text = pieces.join("");
        expect(engine.cut(text, hmm).join("")).toBe(text);
      }),
    );
  });

  it("takes the longer word of two ways that are equally good", async () => {
    const dictionary = new Dictionary(10);
    for (const word of ["甲乙", "丙", "甲", "乙丙"]) dictionary.set(word, 5, "n");
    expect(new CutEngine(dictionary, await loadData.cutHmm()).cut("甲乙丙", false)).toEqual(["甲乙", "丙"]);
  });

  it("does not let the HMM make a word that must not be", () => {
    expect(engine.cut("我喜歡你", true)).toEqual(["我", "喜歡", "你"]);
    engine.forceSplit("喜歡");
    expect(engine.cut("我喜歡你", true)).toEqual(["我", "喜", "歡", "你"]);
    expect(engine.cut("喜歡", true)).toEqual(["喜", "歡"]);
  });
});

describe("endOfSign", () => {
  it("keeps pairs of UTF-16 units and line ends together", () => {
    expect(["😀a", "\r\n", "\n\r", "，，", "\ud83d", "\ud83da"].map((text) => endOfSign(text, 0))).toEqual([
      2, 2, 1, 1, 1, 1,
    ]);
  });
});
