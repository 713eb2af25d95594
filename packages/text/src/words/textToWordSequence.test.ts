import { join } from "node:path";
import { describeGolden, readJson } from "@seqloom/testing";
import fc from "fast-check";
import { textToWordSequence } from "./textToWordSequence.js";
import type { WordOptions } from "./wordOptions.js";

interface Case {
  readonly text: string;
  readonly options: WordOptions;
  readonly words: string[];
}

function testCases(cases: readonly Case[]): void {
  it.each(cases.map((given, i) => ({ i, ...given })))("cuts text $i as Keras does", ({ text, options, words }) => {
    expect(textToWordSequence(text, options)).toEqual(words);
  });
}

describe("textToWordSequence", () => {
  const fixture = readJson<{ textToWordSequence: Case[] }>(join(import.meta.dirname, "../fixtures/words.json"));
  testCases(fixture.textToWordSequence);
  describeGolden<typeof fixture>("text/words.json.gz", (golden) => testCases(golden.textToWordSequence));

  it("keeps the apostrophe, carriage returns and full-width signs", () => {
    // The words that Keras gave, from docs/keras-parity.
    expect(textToWordSequence("Don't  stop! It's 3.5% (well-known)\r\nOK\u3000你好，世界。")).toEqual([
      "don't",
      "stop",
      "it's",
      "3",
      "5",
      "well",
      "known",
      "\r",
      "ok\u3000你好，世界。",
    ]);
  });

  it("takes filters and split as they are, whatever they mean in patterns", () => {
    expect(textToWordSequence("a]b^c-d$&e", { filters: "]^-" })).toEqual(["a", "b", "c", "d$&e"]);
    expect(textToWordSequence("a!b$&c", { filters: "!", split: "$&" })).toEqual(["a", "b", "c"]);
    expect(textToWordSequence("A.B", { filters: "", split: "." })).toEqual(["a", "b"]);
  });

  it("does what a look at each character does", () => {
    const character = fc.constantFrom(...'aBcİΣ é字😀𠮷_-]\\^$&.\n!"');
    const text = fc.array(character).map((characters) => characters.join(""));
    const split = fc.array(character, { minLength: 1, maxLength: 2 }).map((characters) => characters.join(""));
    fc.assert(
      fc.property(text, text, split, fc.boolean(), (given, filters, between, lower) => {
        const filtered = new Set(filters);
        const replaced = Array.from(lower ? given.toLowerCase() : given, (c) => (filtered.has(c) ? between : c));
        const words = replaced
          .join("")
          .split(between)
          .filter((word) => word.length > 0);
        expect(textToWordSequence(given, { filters, split: between, lower })).toEqual(words);
      }),
    );
  });

  it("names what is wrong", () => {
    expect(() => textToWordSequence(["a"] as never)).toThrow('textToWordSequence: text must be a text, got ["a"].');
    expect(() => textToWordSequence("a", { split: "" })).toThrow(
      'textToWordSequence: split must be a text of one character or more, got "".',
    );
    expect(() => textToWordSequence("a", { filter: "" } as never)).toThrow(
      "options must be made of filters, lower, split",
    );
  });
});
