import type { PackageEngine } from "./PackageEngine.js";
import { PackageSegmenter } from "./PackageSegmenter.js";
import type { UserWord } from "../reading/userDictionaryLines.js";

/** A package that takes every character for a word, and notes what is added. */
function fake(differences: Partial<PackageEngine> = {}, hmm = true) {
  const added: UserWord[] = [];
  const charactersOf = (text: string) => Array.from(text, (character) => character.replace(/\p{Surrogate}/u, "\ufffd"));
  const engine: PackageEngine = {
    engine: "node-rs",
    packageName: "a-package",
    cut: charactersOf,
    cutForSearch: charactersOf,
    tag: (text) => charactersOf(text).map((word) => ({ word, tag: word === "我" ? "r" : "" })),
    userWords: { frequency: "optional" },
    addWords: (words) => void added.push(...words),
    ...differences,
  };
  return { added, segmenter: new PackageSegmenter(engine, hmm) };
}

describe("PackageSegmenter", () => {
  it("gives the text itself where the package has lost half a pair of UTF-16 units", async () => {
    const { segmenter } = fake();
    expect(segmenter.cut("\udc00我\ud83d")).toEqual(["\udc00", "我", "\ud83d"]);
    expect((await segmenter.tag("我\ud83d")).map(({ word }) => word)).toEqual(["我", "\ud83d"]);
    expect(segmenter.tokenize("\ud83d我").map(({ word, start }) => [word, start])).toEqual([
      ["\ud83d", 0],
      ["我", 1],
    ]);
  });

  it("has its own hmm as the default of every method", async () => {
    const { segmenter: without } = fake({ cut: (text, hmm) => [text, `${hmm}`] }, false);
    expect([without.cut("我"), without.cut("我", { hmm: true })]).toEqual([
      ["我", "false"],
      ["我", "true"],
    ]);
    expect(await without.cutAsync("我")).toEqual(["我", "false"]);
    expect(without.tokenize("我").length).toBe(2);
  });

  it("gives words without a tag jieba's x, and added ones the tag that they were given", async () => {
    const { segmenter } = fake();
    expect(await segmenter.tag("我龘")).toEqual([
      { word: "我", tag: "r" },
      { word: "龘", tag: "x" },
    ]);
    segmenter.addWord("龘", { tag: "n" }).loadUserDictionary("我 v\n");
    expect((await segmenter.tag("我龘")).map(({ tag }) => tag)).toEqual(["v", "n"]);
  });

  it.each([
    ["cutAll", (segmenter: PackageSegmenter) => segmenter.cutAll("我"), "lists other words here than jieba does"],
    ["frequency", (segmenter: PackageSegmenter) => segmenter.frequency("我"), "does not tell the frequency of a word"],
    ["deleteWord", (segmenter: PackageSegmenter) => segmenter.deleteWord("我"), "takes no word out of its dictionary"],
    [
      "suggestFrequency",
      (segmenter: PackageSegmenter) => segmenter.suggestFrequency(),
      "does not tell the frequencies",
    ],
  ] as const)("refuses %s with the reason", (method, call, reason) => {
    expect(() => call(fake().segmenter)).toThrow(
      `${method}: engine must be "exact", got "node-rs". a-package ${reason}`,
    );
  });

  it("weighs keywords by a table of one's own", async () => {
    const engine: PackageEngine = {
      ...{
        engine: "node-rs",
        packageName: "a-package",
        userWords: { frequency: "optional" },
        addWords: () => undefined,
      },
      ...{ cut: (text) => text.split("|"), cutForSearch: (text) => text.split("|"), tag: () => [] },
    };
    const segmenter = new PackageSegmenter(engine, true, { of: (word) => word.length });
    expect(await segmenter.keywords("甲乙丙|丁戊")).toEqual([
      { word: "甲乙丙", weight: 1.5 },
      { word: "丁戊", weight: 1 },
    ]);
  });

  it("refuses tags without the HMM where the package has none, and gives them where it has", async () => {
    await expect(fake().segmenter.tag("我", { hmm: false })).rejects.toThrow(
      'tag: engine must be "exact", got "node-rs". a-package has no tags without the HMM.',
    );
    const { segmenter } = fake({ tagWithoutHmm: (text) => [{ word: text, tag: "n" }] });
    expect(await segmenter.tag("我你", { hmm: false })).toEqual([{ word: "我你", tag: "n" }]);
  });

  it("adds all words of a text or none, and asks before", () => {
    const { segmenter, added } = fake();
    expect(() => segmenter.loadUserDictionary("甲乙\n丙 丁 5\n")).toThrow(
      'loadUserDictionary: word must be without white space, NUL and half characters with the engine "node-rs", ' +
        'got "丙 丁". The engine "exact" takes any.',
    );
    expect(added).toEqual([]);
    expect(segmenter.loadUserDictionary("\n").loadUserDictionary("甲乙 5 n\n丙")).toBe(segmenter);
    expect(added).toEqual([{ word: "甲乙", frequency: 5, tag: "n" }, { word: "丙" }]);
    const mayChange = (caller: string) => {
      throw new Error(`${caller} may not`);
    };
    const closed = fake({ mayChange });
    expect(() => closed.segmenter.addWord("甲乙")).toThrow("addWord may not");
    expect([closed.segmenter.loadUserDictionary(""), closed.added]).toEqual([closed.segmenter, []]);
  });

  it.each([
    [{ frequency: "required" }, {}, 'given with the engine "node-rs", got undefined.'],
    [{ frequency: "refused" }, { frequency: 5 }, 'left out with the engine "node-rs", got 5.'],
    [{ frequency: "optional", maxFrequency: 9 }, { frequency: 10 }, 'from 1 to 9 with the engine "node-rs", got 10.'],
    [{ frequency: "optional", maxFrequency: 9 }, { frequency: 0 }, 'from 1 to 9 with the engine "node-rs", got 0.'],
  ] as const)("refuses a frequency that the package would not take (%#)", (userWords, options, text) => {
    const { segmenter, added } = fake({ userWords });
    expect(() => segmenter.addWord("甲乙", options)).toThrow(`addWord: frequency of 甲乙 must be ${text}`);
    expect(added).toEqual([]);
  });

  it("names what is wrong, as the engine exact does", () => {
    const { segmenter } = fake();
    expect(() => segmenter.cut(5 as unknown as string)).toThrow("cut: text must be a string, got 5.");
    expect(() => segmenter.cut("我", { hmn: true } as object)).toThrow('cut: options must be made of hmm, got "hmn".');
    expect(() => segmenter.addWord("")).toThrow('addWord: word must be a string that is not empty, got "".');
    expect(() => segmenter.addWord("\ud83d")).toThrow("addWord: word must be without white space");
  });
});
