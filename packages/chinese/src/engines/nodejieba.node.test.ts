import { describeWhere } from "@seqloom/testing";
import { createSegmenter } from "../segmenter/createSegmenter.js";
import { availableEngines } from "../segmenter/engines.js";
import { startNodejieba } from "./nodejieba.node.js";

const report = (await availableEngines()).find(({ name }) => name === "nodejieba")!;

describe("startNodejieba", () => {
  it("takes no dictionary that would end the process: without words, or with a line that is none", async () => {
    const load = () => {
      throw new Error("loaded");
    };
    const jieba = { load } as unknown as Parameters<typeof startNodejieba>[0];
    const bytes = (text: string) => new TextEncoder().encode(text);
    await expect(startNodejieba(jieba, bytes("甲 0 n"))).rejects.toThrow(
      "createSegmenter: the dictionary must be a dictionary with words in it, got Uint8Array(7).",
    );
    await expect(startNodejieba(jieba, bytes("甲 5"))).rejects.toThrow("line 1 of the dictionary must be");
  });

  describeWhere(`nodejieba ${report.version ?? ""}`, report.reason, () => {
    it("cuts by the dictionary that it is given", async () => {
      const dictionary = new TextEncoder().encode("北京大 5 n\n學生 5 n\r\n北京 0 ns\n");
      const segmenter = await createSegmenter({ engine: "nodejieba", dictionary });
      expect(segmenter.cut("北京大學生", { hmm: false })).toEqual(["北京大", "學生"]);
      expect(segmenter.cut("北京", { hmm: false })).toEqual(["北", "京"]);
      await expect(createSegmenter({ engine: "nodejieba" })).rejects.toThrow("another one is loaded already");
    });
  });
});
