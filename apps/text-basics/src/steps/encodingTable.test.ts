import type { Report } from "@seqloom/app-kit";
import { useBackend } from "@seqloom/backend";
import { textToWordSequence } from "@seqloom/text";
import { printed } from "@seqloom/testing";
import { texts } from "../texts.js";
import { encodingTable } from "./encodingTable.js";

beforeAll(() => useBackend("cpu"));

describe("encodingTable", () => {
  it("has each encoding of the same samples, with its shape and how many of its numbers are not 0", async () => {
    const cut = { words: (sample: string) => textToWordSequence(sample), pieces: () => [] };
    const tables: Parameters<Report["table"]>[] = [];
    const report = { table: (...table: Parameters<Report["table"]>) => void tables.push(table) };
    await printed(() => encodingTable(["the cat sat", "the dog the"], cut, { text: texts.en.table, report }));
    const [[, head, rows]] = tables as [Parameters<Report["table"]>];
    expect(head).toHaveLength(6);
    // 4 words and 0 for none; 4 pairs beside them: the cat, cat sat, the dog, dog the
    expect(rows).toEqual([
      ["numbers", "padSequences", "(2, 3)", 6, 6, "kept"],
      ["one-hot words", "toCategorical", "(2, 3, 5)", 30, 6, "kept"],
      ["one-hot characters", "charactersOf", "(2, 50, 101)", 10_100, 22, "kept"],
      ["one-hot hashes", "hashingTrick", "(2, 3, 1000)", 6000, 6, "kept"],
      ["multi-hot", "textsToMatrix", "(2, 5)", 10, 5, "lost"],
      ["bag of words", "mode: count", "(2, 5)", 10, 5, "lost"],
      ["bag of 2-grams", "ngrams", "(2, 9)", 18, 9, "lost"],
      ["word vectors", "embedding", "(2, 3, 64)", 384, 384, "kept"],
    ]);
  });
});
