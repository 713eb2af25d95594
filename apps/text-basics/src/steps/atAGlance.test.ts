import { printed } from "@seqloom/testing";
import { texts } from "../texts.js";
import { atAGlance } from "./atAGlance.js";

const text = texts.en.glance;

describe("atAGlance", () => {
  it("numbers, aligns and encodes words in one go", async () => {
    const lines = await printed(() => atAGlance([[["I", "run"], ["you"]]], text));
    expect(lines.slice(2)).toEqual([
      "  Words:",
      "    ['I', 'run']",
      "    ['you']",
      "  Numbers:",
      "    [1, 2]",
      "    [3]",
      "  Aligned, shape (2, 2):",
      "    [1 2]",
      "    [0 3]",
      "  One-hot, shape (2, 2, 4):",
      "    [0 1 0 0]",
      "    [0 0 1 0]",
      "",
      "    [1 0 0 0]",
      "    [0 0 0 1]",
    ]);
  });

  it("prints nothing where there are no examples", async () => {
    expect(await printed(() => atAGlance([], text))).toEqual([]);
  });
});
