import { Dictionary } from "./Dictionary.js";
import { exactLog } from "./exactLog.js";
import { VALUE } from "./WordTrie.js";

describe("Dictionary", () => {
  function small() {
    const dictionary = new Dictionary(4);
    dictionary.set("甲乙", 3, "n");
    dictionary.set("丙", 5, undefined);
    return dictionary;
  }

  it("tells a word from what words begin with, and from anything else", () => {
    expect(["甲乙", "甲", "乙"].map((word) => small().frequency(word))).toEqual([3, 0, undefined]);
    expect(["甲乙", "丙", "甲", "乙"].map((word) => small().tag(word))).toEqual(["n", undefined, undefined, undefined]);
  });

  it("scores a word by log frequency - log total, and what is no word as if seen once", () => {
    const dictionary = small();
    const number = dictionary.trie.slots[dictionary.trie.find("甲乙") + VALUE]!;
    expect(dictionary.scores[number]).toBe(exactLog(3) - exactLog(8));
    expect(dictionary.scores[0]).toBe(-exactLog(8));
    dictionary.set("丁", 2, "v");
    expect(dictionary.scores[number]).toBe(exactLog(3) - exactLog(10));
  });

  it("counts every frequency given into the total, and keeps a tag when none is given", () => {
    const dictionary = small();
    dictionary.set("甲乙", 4, undefined);
    expect([dictionary.total, dictionary.frequency("甲乙"), dictionary.tag("甲乙")]).toEqual([12, 4, "n"]);
  });
});
