import fc from "fast-check";
import { WordScanner } from "./WordScanner.js";
import { WordTable } from "./WordTable.js";

const scanner = new WordScanner({ filters: "", lower: false, split: " " });

/** The numbers that the table gives to words. */
function addAll(table: WordTable, words: readonly string[]): number[] {
  scanner.take(words);
  table.addAll(scanner);
  return [...scanner.ids.subarray(0, words.length)];
}

describe("WordTable", () => {
  it("numbers words in the order in which they are first seen", () => {
    expect(addAll(new WordTable(), ["b", "2", "a", "b", "constructor", "__proto__", "2", ""])).toEqual([0, 1, 2, 0, 3, 4, 1, 5]); // prettier-ignore
  });

  it("finds what it has and nothing else", () => {
    const table = new WordTable();
    addAll(table, ["the", "cat"]);
    scanner.take(["cat", "ca", "cats", "the", "eht"]);
    table.findAll(scanner);
    expect([...scanner.ids.subarray(0, 5)]).toEqual([1, -1, -1, 0, -1]);
    expect(table.size).toBe(2);
  });

  it("does what a Map does, and gives each word back", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "binary", maxLength: 4 })), (words) => {
        const known = new Map<string, number>();
        for (const word of words) if (!known.has(word)) known.set(word, known.size);
        const table = new WordTable();
        expect(addAll(table, words)).toEqual(words.map((word) => known.get(word)));
        expect([...known.keys()]).toEqual([...known.values()].map((id) => table.word(id)));
      }),
    );
  });

  it("grows to a hundred thousand words, and holds a very long one", () => {
    const words = Array.from({ length: 100_000 }, (_, i) => `word${i * 7919}`);
    words.push("long".repeat(50_000));
    const table = new WordTable();
    const ids = words.map((_, i) => i);
    expect(addAll(table, words)).toEqual(ids);
    expect(addAll(table, words)).toEqual(ids);
    expect([table.size, table.word(99_999), table.word(100_000) === words.at(-1)]).toEqual([
      100_001,
      words[99_999],
      true,
    ]);
  });

  it("gives back words of any length, and tells apart those that differ in one unit", () => {
    const lengths = [...Array.from({ length: 40 }, (_, length) => length + 1), 4095, 4096, 4097, 8191, 8192, 8193];
    for (const unit of ["a", "é", "字"]) {
      const words = lengths.flatMap((length) => {
        const rest = unit.repeat(length - 1);
        return [`x${rest}`, length === 1 ? "" : `${rest}x`, unit + rest];
      });
      const table = new WordTable();
      const ids = addAll(table, words);
      expect(ids).toEqual(words.map((word) => [...new Set(words)].indexOf(word)));
      expect(ids.map((id) => table.word(id) === words[ids.indexOf(id)])).not.toContain(false);
    }
  });

  it("tells words with equal hashes and beginnings apart", () => {
    // ā is U+0101, whose low byte is that of U+0001 and whose high one falls on the unit before.
    const words = [
      "one",
      "two",
      "national",
      "international",
      "irrational",
      "internationally",
      "internal",
      "nātion",
      "n\u0001tion",
      "o\u0001tion",
      "\0a",
      "a",
    ];
    scanner.take([...words, ...words]);
    scanner.hashes.fill(7);
    const table = new WordTable();
    const ids = words.map((_, i) => i);
    table.addAll(scanner);
    expect([...scanner.ids.subarray(0, 2 * words.length)]).toEqual([...ids, ...ids]);
    expect(ids.map((id) => table.word(id))).toEqual(words);
  });
});
