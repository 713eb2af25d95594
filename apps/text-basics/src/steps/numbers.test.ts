import { printed } from "@seqloom/testing";
import { cutter } from "../cutter.js";
import { texts } from "../texts.js";
import { numbers } from "./numbers.js";

const cut = cutter({ cut: (sentence) => Array.from(sentence) });

describe("numbers", () => {
  it("learns from the corpus, and has NiD for a word that it lacks, as on the slide", async () => {
    const corpus = ["I love jogging, and you?", "I love reading!"];
    const inputs = ["I love jogging!", "and I love reading, too!"];
    let sequences: number[][] = [];
    const lines = await printed(() => {
      ({ sequences } = numbers({ corpus, inputs }, cut, texts.en.numbers));
    });
    expect(sequences).toEqual([
      [2, 3, 4],
      [5, 2, 3, 7, 1],
    ]);
    expect(lines).toContain("    ['i love jogging', 'and i love reading NiD']");
  });
});
