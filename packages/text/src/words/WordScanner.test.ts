import fc from "fast-check";
import { wordCutter } from "./wordCutter.js";
import { DROPPED, SEPARATOR, WordScanner } from "./WordScanner.js";

const DEFAULTS = { filters: '!"#$%&()*+,-./:;<=>?@[\\]^_`{|}~\t\n', lower: true, split: " " };

/** The words of the latest text as strings. */
function wordsOf({ units, count, starts, sizes }: WordScanner): string[] {
  return Array.from({ length: count }, (_, i) =>
    String.fromCharCode(...units.subarray(starts[i], starts[i]! + Math.abs(sizes[i]!))),
  );
}

describe("WordScanner", () => {
  it("finds the words of a text", () => {
    const scanner = new WordScanner(DEFAULTS);
    scanner.scan("Don't stop: the ÉCOLE!");
    expect(wordsOf(scanner)).toEqual(["don't", "stop", "the", "école"]);
    scanner.scan("");
    expect(wordsOf(scanner)).toEqual([]);
  });

  it("finds the words that wordCutter cuts, for any separators", () => {
    const character = fc.constantFrom(...'aAbBİΣσ é字😀\ud83d_!".');
    const text = fc.array(character).map((characters) => characters.join(""));
    const split = fc.constantFrom(" ", "a", "A", "_", "字", "😀", "ab");
    fc.assert(
      fc.property(fc.array(text), text, split, fc.boolean(), (texts, filters, between, lower) => {
        const options = { filters, split: between, lower };
        const scanner = new WordScanner(options);
        for (const given of texts) {
          scanner.scan(given);
          expect(wordsOf(scanner)).toEqual(wordCutter(options)(given));
        }
      }),
    );
  });

  it("goes by a table of what each unit becomes, some of them nothing", () => {
    const units = Int32Array.from({ length: 65536 }, (_, unit) => unit);
    units[" ".charCodeAt(0)] = SEPARATOR;
    units["'".charCodeAt(0)] = DROPPED;
    const scanner = new WordScanner({ filters: "", lower: false, split: " " }, units);
    const text = fc.string({ unit: fc.constantFrom("a", "B", "'", " ", "é") });
    fc.assert(
      fc.property(text, (given) => {
        scanner.scan(given);
        const words = given.replaceAll("'", "").split(" ");
        expect(wordsOf(scanner)).toEqual(words.filter((word) => word !== ""));
        const known = () => [scanner.hashes, scanner.lows, scanner.highs].map((list) => [...list.subarray(0, scanner.count)]); // prettier-ignore
        const scanned = known();
        scanner.take(wordsOf(scanner));
        expect(known()).toEqual(scanned);
      }),
    );
  });

  it("finds the same in a text whether all of it is ASCII or not", () => {
    const [scanner, other] = [new WordScanner(DEFAULTS), new WordScanner(DEFAULTS)];
    const known = ({ hashes, lows, highs, sizes, count }: WordScanner) =>
      [hashes, lows, highs, sizes].map((list) => [...list.subarray(0, count)]);
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."abcdXYZ '.\t"), maxLength: 40 }), (text) => {
        scanner.scan(text);
        other.scan(`${text} 字`);
        other.count--;
        expect(known(scanner)).toEqual(known(other));
        expect(wordsOf(scanner)).toEqual(wordsOf(other));
      }),
    );
  });

  it("takes words as they are, empty ones too, with the hashes that it gives when it cuts", () => {
    const scanner = new WordScanner(DEFAULTS);
    scanner.scan("the cat sat");
    const lists = () =>
      [scanner.hashes, scanner.lows, scanner.highs, scanner.sizes].map((list) => [...list.subarray(0, 3)]);
    const scanned = lists();
    scanner.take(["the", "cat", "sat", "", "New York"]);
    expect(wordsOf(scanner)).toEqual(["the", "cat", "sat", "", "New York"]);
    expect(lists()).toEqual(scanned);
  });

  it("packs the first eight units of a word into two numbers, and tells which words hold more", () => {
    const scanner = new WordScanner(DEFAULTS);
    scanner.scan("abcde 字 recurrent");
    expect([...scanner.sizes.subarray(0, 3)]).toEqual([5, -1, 9]);
    expect([scanner.lows[0], scanner.highs[0]]).toEqual([0x64636261, 0x65]); // the first letter lowest
    expect([scanner.lows[2], scanner.highs[2]]).toEqual([0x75636572, 0x6e657272]); // without the last letter
  });

  it("has room for a line of ten million characters", () => {
    const scanner = new WordScanner(DEFAULTS);
    scanner.scan("Word ".repeat(2_000_000));
    expect(scanner.count).toBe(2_000_000);
    scanner.scan("é" + "x".repeat(10_000_000));
    expect([scanner.count, scanner.sizes[0]]).toEqual([1, 10_000_001]);
  });
});
