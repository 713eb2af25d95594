import fc from "fast-check";
import { WordCounter } from "./WordCounter.js";
import { WordScanner } from "./WordScanner.js";

const scanner = new WordScanner({ filters: "", lower: false, split: " " });

function counted(texts: readonly (readonly string[])[], counter = new WordCounter()): WordCounter {
  for (const words of texts) {
    scanner.take(words);
    counter.count(scanner);
  }
  return counter;
}

describe("WordCounter", () => {
  it("counts occurrences and texts", () => {
    const counter = counted([["a", "b", "a"], ["b"], []]);
    expect([counter.countOf(0), counter.textsOf(0)]).toEqual([2, 1]);
    expect([...counter.wordCounts]).toEqual([["a", 2], ["b", 2]]); // prettier-ignore
    expect([...counter.wordDocs]).toEqual([["a", 1], ["b", 2]]); // prettier-ignore
  });

  it("counts as a Map does", () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.string({ maxLength: 1 }))), (texts) => {
        const [counts, docs] = [new Map<string, number>(), new Map<string, number>()];
        for (const words of texts) {
          for (const word of words) counts.set(word, 1 + (counts.get(word) ?? 0));
          for (const word of new Set(words)) docs.set(word, 1 + (docs.get(word) ?? 0));
        }
        const counter = counted(texts);
        expect([...counter.wordCounts]).toEqual([...counts]);
        expect([...counter.wordDocs]).toEqual([...docs]);
        const byCount = [...counts].sort(([, a], [, b]) => b - a); // sort is stable: ties as they were first seen
        expect(Array.from(counter.byFrequency(), (id) => counter.table.word(id))).toEqual(
          byCount.map(([word]) => word),
        );
      }),
    );
  });

  it("has room for many words", () => {
    const words = Array.from({ length: 10_000 }, (_, i) => String(i));
    const counter = counted([words, words.slice(9_000)]);
    expect([counter.wordCounts.get("8999"), counter.wordCounts.get("9999"), counter.textsOf(9_999)]).toEqual([1, 2, 2]);
  });

  it("goes on from saved counts", () => {
    const counter = new WordCounter();
    counter.restore(scanner, new Map([["b", 5], ["a", 5]]), new Map([["a", 2], ["b", 3]])); // prettier-ignore
    expect([...counter.wordDocs.keys()]).toEqual(["a", "b"]);
    counted([["a", "c"]], counter);
    expect([...counter.wordCounts]).toEqual([["b", 5], ["a", 6], ["c", 1]]); // prettier-ignore
    expect([...counter.wordDocs]).toEqual([["b", 3], ["a", 3], ["c", 1]]); // prettier-ignore
  });
});
