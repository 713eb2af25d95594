import { startNodeRs } from "./nodeRs.js";

describe("startNodeRs", () => {
  const loaded: string[] = [];
  const jieba = {
    cut: (text: string, hmm: boolean) => [text, `${hmm}`],
    cutForSearch: (text: string, hmm: boolean) => ["search", text, `${hmm}`],
    tag: (text: string, hmm: boolean) => [{ word: text, tag: `${hmm}` }],
    loadDict: (bytes: Uint8Array) => void loaded.push(new TextDecoder().decode(bytes)),
  };
  const module = { Jieba: { withDict: (bytes: Uint8Array) => (jieba.loadDict(bytes), jieba) } };
  const own = new TextEncoder().encode("own");
  beforeEach(() => void (loaded.length = 0));

  it("takes the words of the package for the default, and any dictionary", async () => {
    await startNodeRs(module, own, "default");
    await startNodeRs(module, own, new TextEncoder().encode("甲 3 n\r\n乙 0 v\n丙 1 x"));
    expect(loaded).toEqual(["own", "甲 3 n\n丙 1 x\n"]);
  });

  it("passes on whether the HMM is wanted", async () => {
    const engine = await startNodeRs(module, own, "default");
    expect([engine.cut("甲", true), engine.cutForSearch("甲", false)]).toEqual([
      ["甲", "true"],
      ["search", "甲", "false"],
    ]);
    expect([engine.tag("甲"), engine.tagWithoutHmm!("甲")].flat().map(({ tag }) => tag)).toEqual(["true", "false"]);
  });

  it("adds words all at once", async () => {
    const engine = await startNodeRs(module, own, "default");
    engine.addWords([
      { word: "甲乙", frequency: 5 },
      { word: "丙", frequency: 1, tag: "n" },
    ]);
    expect(loaded.at(-1)).toBe("甲乙 5 x\n丙 1 x\n");
  });
});
