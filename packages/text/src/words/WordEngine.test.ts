import fc from "fast-check";
import { standardRules } from "../vectorization/standardizeText.js";
import { WordEngine } from "./WordEngine.js";
import { WordScanner } from "./WordScanner.js";
import { WordTable } from "./WordTable.js";

const OPTIONS = { filters: "!.,", lower: true, split: " " };
const engine = WordEngine.start()!;

/** A text that is long enough for the engine to be taken. */
const LONG = "the quick brown fox, ".repeat(5000);

function ids({ ids: numbers, count }: WordScanner): number[] {
  return [...numbers.subarray(0, count)];
}

/** Everything that a table knows. */
function contentOf(table: WordTable): unknown[] {
  return Array.from({ length: table.size }, (_, id) => [table.word(id), table.countOf(id), table.textsOf(id)]);
}

/** A text as it is numbered without the engine: its words are taken one by one. */
function takeOf(scanner: WordScanner, text: string): void {
  scanner.take(
    text
      .toLowerCase()
      .replace(/[!.,]/g, " ")
      .split(" ")
      .filter((word) => word !== ""),
  );
}

describe("WordEngine", () => {
  it("starts where there is WebAssembly, and only once", () => {
    expect(engine).toBeInstanceOf(WordEngine);
    expect(WordEngine.start()).toBe(engine);
  });

  it("gives the numbers and counts that WordTable gives by itself", () => {
    const word = fc.string({ unit: fc.constantFrom(..."abcAB!.é字😀\0"), maxLength: 70 });
    const text = fc.array(word).map((words) => words.join(" "));
    fc.assert(
      fc.property(fc.array(text, { minLength: 1 }), (texts) => {
        const [scanner, other] = [new WordScanner(OPTIONS), new WordScanner(OPTIONS)];
        const [table, expected] = [new WordTable(), new WordTable()];
        engine.take(table);
        for (const [i, each] of texts.entries()) {
          scanner.scan(each);
          table.countAll(scanner, i + 1);
          takeOf(other, each);
          expected.countAll(other, i + 1);
          expect(ids(scanner)).toEqual(ids(other));
        }
        expect(contentOf(table)).toEqual(contentOf(expected));
      }),
    );
  });

  it("leaves characters out of words, and lowers A to Z alone", () => {
    const how = "lowerAndStripPunctuation";
    const scanner = new WordScanner({ filters: "", lower: false, split: " " }, standardRules(how));
    const table = new WordTable();
    engine.take(table);
    scanner.scan("Don't 'STOP' É -- o'n'e " + "l-o-n-g'".repeat(20));
    table.addAll(scanner);
    expect(contentOf(table).map((each) => (each as string[])[0])).toEqual([
      "dont",
      "stop",
      "É",
      "one",
      "long".repeat(20),
    ]);
  });

  it("takes a table over once enough text came, and gives it back for words that are cut otherwise", () => {
    const scanner = new WordScanner(OPTIONS);
    const table = new WordTable();
    scanner.scan("fox");
    table.countAll(scanner, 1);
    expect(engine.holds(table)).toBe(false);
    scanner.scan(LONG);
    table.countAll(scanner, 2);
    expect(engine.holds(table)).toBe(true);
    scanner.take(["fox", "fox den"]);
    table.countAll(scanner, 3);
    expect([engine.holds(table), ids(scanner)]).toEqual([false, [0, 4]]);
    expect(contentOf(table)[0]).toEqual(["fox", 5002, 3]);
  });

  it("numbers one text for two tables in turns", () => {
    const scanner = new WordScanner(OPTIONS);
    const tables = [new WordTable(), new WordTable()];
    scanner.scan("seldom seen");
    tables[1]!.addAll(scanner);
    for (const text of [LONG, `dog ${LONG}`, `${LONG} dog cat`]) {
      scanner.scan(text);
      for (const table of tables) table.addAll(scanner);
    }
    const words = ["the", "quick", "brown", "fox", "dog", "cat"];
    const found = tables.map((table) => contentOf(table).map((each) => (each as string[])[0]));
    expect(found).toEqual([words, ["seldom", "seen", ...words]]);
  });

  it("grows with its table", () => {
    const scanner = new WordScanner(OPTIONS);
    const table = new WordTable();
    engine.take(table);
    const words = Array.from({ length: 50_000 }, (_, i) => `word${i * 7919}`);
    scanner.scan(words.join(" "));
    table.addAll(scanner);
    expect([table.size, table.word(49_999)]).toEqual([50_000, words[49_999]]);
    table.findAll(scanner);
    expect(ids(scanner)).toEqual(words.map((_, i) => i));
  });
});
