import { printed } from "@seqloom/testing";
import { cutter } from "../cutter.js";
import { texts } from "../texts.js";
import { kerasOneHot } from "./kerasOneHot.js";

const cut = cutter({ cut: (sentence) => Array.from(sentence) });

describe("kerasOneHot", () => {
  it("finds the slide's nine words in rows of 1000 columns", async () => {
    const samples = ["The cat sat on the mat.", "The dog ate my homework."];
    const lines = await printed(() => {
      expect(kerasOneHot(samples, cut, texts.en.keras)).toEqual([
        [1, 2, 3, 4, 1, 5],
        [1, 6, 7, 8, 9],
      ]);
    });
    expect(lines).toContain("  Binary matrix (textsToMatrix), shape (2, 1000):");
    expect(lines.at(-1)).toBe("  Found 9 different words.");
  });
});
