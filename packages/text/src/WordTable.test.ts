import fc from "fast-check";
import { characterMap } from "./standardizeText.js";
import { WordTable } from "./WordTable.js";

const word = fc.oneof(
  fc.constantFrom("", "constructor", "__proto__", "toString", "\ud83d", "😀", "\0", "\0\0"),
  fc.string({ unit: "binary", maxLength: 80 }),
);

describe("WordTable", () => {
  it("numbers words in the order they come", () => {
    const table = new WordTable();
    expect(["the", "cat", "the", "mat"].map((each) => table.add(each))).toEqual([0, 1, 0, 2]);
    expect([table.find("mat"), table.find("dog"), table.size]).toEqual([2, -1, 3]);
  });

  it("is a Map from words to numbers", () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 100 }), fc.array(word), (added, asked) => {
        const table = new WordTable();
        const map = new Map<string, number>();
        for (const each of added) {
          if (!map.has(each)) map.set(each, map.size);
          expect(table.add(each)).toBe(map.get(each));
        }
        expect([...added, ...asked].map((each) => table.find(each))).toEqual(
          [...added, ...asked].map((each) => map.get(each) ?? -1),
        );
        expect(table.words()).toEqual([...map.keys()]);
      }),
    );
  });

  it("holds many words, also those that differ in one character", () => {
    const words = Array.from({ length: 20_000 }, (_, i) => `word${i}`);
    const table = new WordTable();
    for (const each of words) table.add(each);
    expect(words.map((each) => table.find(each))).toEqual([...words.keys()]);
    expect(table.words()).toEqual(words);
  });

  it("reads the words of a text", () => {
    const table = new WordTable();
    const numbers: number[] = [];
    table.read("The cat, the\tCAT!\n\u3000mat ...", characterMap("lowerAndStripPunctuation"), true, numbers);
    expect(numbers).toEqual([0, 1, 0, 1, 2]);
    expect(table.words()).toEqual(["the", "cat", "\u3000mat"]);
    table.read("dog cat", characterMap(null), false, numbers);
    expect(numbers.slice(5)).toEqual([-1, 1]);
  });
});
