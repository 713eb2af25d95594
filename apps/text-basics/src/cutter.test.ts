import { cutter } from "./cutter.js";

/** Stands in for a dictionary: every character is a word. */
const { words, pieces } = cutter({ cut: (sentence) => Array.from(sentence) });

describe("cutter", () => {
  it("cuts Chinese by the segmenter, and everything else at its blanks", () => {
    expect(words("我 跑，")).toEqual(["我", "跑"]);
    expect(words("I run, too!")).toEqual(["i", "run", "too"]);
  });

  it("keeps signs where they are wanted, and no blanks", () => {
    const atBlanks = (sentence: string) => sentence.split(" ");
    expect(pieces("我 跑，", atBlanks)).toEqual(["我", "跑", "，"]);
    expect(pieces("I run, too!", atBlanks)).toEqual(["I", "run,", "too!"]);
  });
});
