import fc from "fast-check";
import { byteRules, DROPPED, IN_WORD, SEPARATOR } from "./byteRules.js";
import { decodeWord } from "./encodeWord.js";
import { wordCutter } from "./wordCutter.js";
import { WordScanner } from "./WordScanner.js";

const DEFAULTS = { filters: '!"#$%&()*+,-./:;<=>?@[\\]^_`{|}~\t\n', lower: true, split: " " };

/** The words of the latest text as strings. */
function wordsOf(scanner: WordScanner): string[] {
  scanner.cut();
  const { bytes, count, starts, sizes } = scanner;
  return Array.from({ length: count }, (_, i) => decodeWord(bytes, starts[i]!, starts[i]! + sizes[i]!));
}

/** All that tells words in a table. */
function known({ hashes, lows, highs, sizes, count }: WordScanner): number[][] {
  return [hashes, lows, highs, sizes].map((list) => [...list.subarray(0, count)]);
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

  it("goes by the kinds of bytes, and lowers A to Z alone if it is told so", () => {
    const kindOf = (character: string) => (character === " " ? SEPARATOR : character === "'" ? DROPPED : IN_WORD);
    const cut = (text: string) => text.replaceAll("'", "").replaceAll("B", "b").split(" ");
    const rules = byteRules(kindOf, true);
    const scanner = new WordScanner({ filters: "", lower: false, split: " " }, rules, cut);
    const text = fc.string({ unit: fc.constantFrom("a", "B", "'", " ", "é", "É", "😀") });
    fc.assert(
      fc.property(text, (given) => {
        scanner.scan(given);
        expect(wordsOf(scanner)).toEqual(cut(given).filter((word) => word !== ""));
        const scanned = known(scanner);
        scanner.take(wordsOf(scanner));
        expect(known(scanner)).toEqual(scanned);
      }),
    );
  });

  it("takes words as they are, empty ones too, with the hashes that it gives when it cuts", () => {
    const scanner = new WordScanner(DEFAULTS);
    scanner.scan("the cat sat");
    scanner.cut();
    const scanned = known(scanner);
    scanner.take(["the", "cat", "sat", "", "New York"]);
    expect(wordsOf(scanner)).toEqual(["the", "cat", "sat", "", "New York"]);
    expect(known(scanner).map((list) => list.slice(0, 3))).toEqual(scanned);
  });

  it("packs the first eight bytes of a word into two numbers, and tells how many it has", () => {
    const scanner = new WordScanner(DEFAULTS);
    scanner.scan("abcde 字 recurrent");
    scanner.cut();
    expect([...scanner.sizes.subarray(0, 3)]).toEqual([5, 3, 9]);
    expect([scanner.lows[0], scanner.highs[0]]).toEqual([0x64636261, 0x65]); // the first letter lowest
    expect([scanner.lows[2], scanner.highs[2]]).toEqual([0x75636572, 0x6e657272]); // without the last letter
  });

  it("has room for a line of ten million characters", () => {
    const scanner = new WordScanner(DEFAULTS);
    scanner.scan("Word ".repeat(2_000_000));
    scanner.cut();
    expect(scanner.count).toBe(2_000_000);
    scanner.scan("é" + "x".repeat(10_000_000));
    scanner.cut();
    expect([scanner.count, scanner.sizes[0]]).toEqual([1, 10_000_002]);
  });
});
