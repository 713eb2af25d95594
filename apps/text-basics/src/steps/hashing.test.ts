import { printed } from "@seqloom/testing";
import { texts } from "../texts.js";
import { hashing } from "./hashing.js";

describe("hashing", () => {
  it("gives a word the same number wherever it stands", async () => {
    const lines = await printed(() => hashing([["cat", "dog", "cat"]], texts.en.hashing));
    const [, cat] = /'cat': (\d+)/.exec(lines.join(" "))!;
    expect(lines).toContain("  Shape (1, 10, 1000); the first sample:");
    expect(lines.filter((line) => line === `    {${cat}: 1}  cat`)).toHaveLength(2);
  });

  it("names words that share a number", async () => {
    const many = Array.from({ length: 200 }, (_, i) => `word${i}`); // of 999 numbers: some are sure to collide
    const lines = await printed(() => hashing([many], texts.en.hashing));
    expect(lines.join(" ")).toMatch(/Different words, the same number: .*word\d+ = word\d+/);
  });
});
