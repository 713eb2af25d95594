import { printed } from "@seqloom/testing";
import { texts } from "../texts.js";
import { oneHotWords } from "./oneHotWords.js";

describe("oneHotWords", () => {
  it("has ten places for each sample and a column that no word has", async () => {
    const samples = ["The cat.", "The"];
    const words = [["The", "cat."], ["The"]];
    const lines = await printed(() => oneHotWords(samples, words, texts.en.byHand));
    expect(lines.join("\n")).toContain("{'The': 1, 'cat.': 2}");
    expect(lines.slice(lines.indexOf("  Shape (2, 10, 3); the first sample:") + 1)).toEqual([
      "    [0 1 0]  The",
      "    [0 0 1]  cat.",
      ...Array<string>(8).fill("    [0 0 0]"),
    ]);
  });
});
