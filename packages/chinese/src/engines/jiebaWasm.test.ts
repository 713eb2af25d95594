import { describeWhere } from "@seqloom/testing";
import { createSegmenter } from "../segmenter/createSegmenter.js";
import { availableEngines } from "../segmenter/engines.js";
import { startJiebaWasm } from "./jiebaWasm.js";

const report = (await availableEngines()).find(({ name }) => name === "wasm")!;

describe("startJiebaWasm", () => {
  it("refuses a dictionary that it could only add to jieba's", async () => {
    const unused = {} as Parameters<typeof startJiebaWasm>[0];
    await expect(startJiebaWasm(unused, "my.txt")).rejects.toThrow(
      'createSegmenter: engine must be "exact", got "wasm". jieba-wasm adds a dictionary to jieba\'s words and cannot do ' +
        "without these.",
    );
  });

  describeWhere(`jieba-wasm ${report.version ?? ""}`, report.reason, () => {
    it("cuts by the Traditional forms as the engine exact does", async () => {
      const [ours, theirs] = await Promise.all(
        (["exact", "wasm"] as const).map((engine) => createSegmenter({ engine, dictionary: "traditional" })),
      );
      const text = "今天天氣真好，我們去臺灣的圖書館看書；頭髮長得很快，幹部後面有皇后。";
      for (const hmm of [true, false]) expect(theirs!.cut(text, { hmm })).toEqual(ours!.cut(text, { hmm }));
      expect(theirs!.cut("我們去圖書館看書", { hmm: false })).toEqual(["我們", "去", "圖書館", "看書"]);
    });

    it("refuses what would change the words of another segmenter", async () => {
      const other = await createSegmenter({ engine: "wasm", dictionary: "traditional" });
      expect(() => other.addWord("石墨烯")).toThrow(
        "jieba-wasm has one dictionary for the whole process, and more than one segmenter was made.",
      );
      await expect(createSegmenter({ engine: "wasm" })).rejects.toThrow("another one is loaded already");
    });
  });
});
