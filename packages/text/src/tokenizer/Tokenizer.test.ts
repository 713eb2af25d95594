import { join } from "node:path";
import { camelCase, describeGolden, expectClose, readJson } from "@seqloom/testing";
import fc from "fast-check";
import { Tokenizer } from "./Tokenizer.js";
import type { TextOrTokens } from "./TokenizerCutter.js";
import { tokenizerFromJson } from "./tokenizerFromJson.js";
import type { TokenizerOptions } from "./tokenizerOptions.js";

type Pairs<K, V> = readonly (readonly [K, V])[];
type Cells = { readonly shape: number[]; readonly cells: [number, number, number][] } | { readonly error: string };
type Modes = Readonly<Record<"binary" | "count" | "freq" | "tfidf", Cells>>;

/** Answers of Keras's Tokenizer; keys of the options are Keras's. */
interface KerasCase {
  readonly name: string;
  readonly options: Readonly<Record<string, string | number | boolean>>;
  readonly fit: readonly (readonly TextOrTokens[] | string)[];
  readonly fitSequences?: number[][] | null;
  readonly texts: readonly TextOrTokens[];
  readonly documentCount: number;
  readonly wordCounts: Pairs<string, number>;
  readonly wordIndex: Pairs<string, number>;
  readonly indexWord: Pairs<number, string>;
  readonly wordDocs: Pairs<string, number>;
  readonly indexDocs: Pairs<number, number>;
  readonly sequences: number[][];
  readonly back: string[];
  readonly oddSequences?: number[][];
  readonly oddBack?: string[];
  readonly matrix?: Modes;
  readonly oddMatrix?: Modes;
  readonly json?: string;
}

const ANALYZERS: Readonly<Record<string, (text: string) => string[]>> = {
  splitAtBar: (text) => text.split("|"),
  charBigrams: (text) => Array.from(text).slice(1).map((character, i) => Array.from(text)[i]! + character), // prettier-ignore
};

/** `num_words` -> `numWords`; the golden cases with an analyzer all have a token for unknown words. */
function optionsOf({ options }: KerasCase): TokenizerOptions {
  if ("analyzer" in options) return { analyzer: ANALYZERS[options.analyzer as string]!, oovToken: "<OOV>" };
  return Object.fromEntries(Object.entries(options).map(([name, value]) => [camelCase(name), value]));
}

function fitted(given: KerasCase): Tokenizer {
  const tokenizer = new Tokenizer(optionsOf(given));
  // A bare string is an error here; Keras takes each of its characters for a text.
  for (const texts of given.fit) tokenizer.fitOnTexts(typeof texts === "string" ? Array.from(texts) : texts);
  if (given.fitSequences) tokenizer.fitOnSequences(given.fitSequences);
  return tokenizer;
}

const sorted = <K, V>(pairs: Iterable<readonly [K, V]>) =>
  JSON.stringify([...pairs].sort(([a], [b]) => (a < b ? -1 : 1)));

function stateOf(tokenizer: Tokenizer) {
  return {
    documentCount: tokenizer.documentCount,
    wordCounts: [...tokenizer.wordCounts],
    wordIndex: [...tokenizer.wordIndex],
    indexWord: [...tokenizer.indexWord],
    wordDocs: sorted(tokenizer.wordDocs),
    indexDocs: sorted(tokenizer.indexDocs),
  };
}

/** The JSON with the two objects whose order Keras leaves to chance put into order. */
function comparable(json: string): string {
  const sortKeys = (_: string, object: string) => [...object.matchAll(/\\"(?:[^\\]|\\\\.)*?\\": \d+/g)].map(String).sort().join(); // prettier-ignore
  return json.replace(/"(?:word|index)_docs": "\{(.*?)\}"/g, sortKeys);
}

function expectMatrices(
  actual: (mode: keyof Modes) => { data: Float32Array; shape: readonly number[] },
  expected: Modes,
) {
  for (const [mode, cells] of Object.entries(expected) as [keyof Modes, Cells][]) {
    if ("error" in cells) {
      expect(() => actual(mode)).toThrow("Tokenizer.");
      continue;
    }
    const dense = new Float32Array(cells.shape[0]! * cells.shape[1]!);
    for (const [row, column, value] of cells.cells) dense[row * cells.shape[1]! + column] = value;
    const { data, shape } = actual(mode);
    expect(shape).toEqual(cells.shape);
    const isEqual = data.length === dense.length && data.every((value, i) => value === dense[i]);
    expect(isEqual || data).toEqual(isEqual || dense); // element by element only to show a difference: jest takes its time
  }
}

function testCases(cases: readonly KerasCase[]): void {
  it.each(cases)("answers as Keras does: $name", (given) => {
    const tokenizer = fitted(given);
    expect(stateOf(tokenizer)).toEqual({
      documentCount: given.documentCount,
      wordCounts: given.wordCounts,
      wordIndex: given.wordIndex,
      indexWord: given.indexWord,
      wordDocs: sorted(given.wordDocs),
      indexDocs: sorted(given.indexDocs),
    });
    expect(tokenizer.textsToSequences(given.texts)).toEqual(given.sequences);
    expect([...tokenizer.textsToSequencesGenerator(given.texts)]).toEqual(given.sequences);
    expect(tokenizer.sequencesToTexts(given.sequences)).toEqual(given.back);
    if (!given.json) return; // with an analyzer the golden file holds no more
    const odd = given.oddSequences!;
    expect(tokenizer.sequencesToTexts(odd)).toEqual(given.oddBack);
    expectMatrices((mode) => tokenizer.textsToMatrix(given.texts, { mode }), given.matrix!);
    expectMatrices((mode) => tokenizer.sequencesToMatrix(odd.slice(0, 3), { mode }), given.oddMatrix!);
    expect(comparable(tokenizer.toJSON())).toBe(comparable(given.json));
    const loaded = tokenizerFromJson(given.json);
    expect(stateOf(loaded)).toEqual(stateOf(tokenizer));
    expect(loaded.textsToSequences(given.texts)).toEqual(given.sequences);
    expect(loaded.toJSON()).toBe(given.json);
  });
}

const BED = ["The cat sat on the mat.", "The dog ate my homework, dog!"];

describe("Tokenizer", () => {
  testCases(readJson<{ cases: KerasCase[] }>(join(import.meta.dirname, "../fixtures/tokenizer.json")).cases);
  describeGolden<{ cases: KerasCase[] }>("text/tokenizer.json.gz", ({ cases }) => testCases(cases));

  it("numbers words by frequency, and texts by words", () => {
    const tokenizer = new Tokenizer({ numWords: 4 }).fitOnTexts(BED);
    expect([...tokenizer.wordIndex].slice(0, 4)).toEqual([["the", 1], ["dog", 2], ["cat", 3], ["sat", 4]]); // prettier-ignore
    expect(tokenizer.textsToSequences(["the dog dog cat sat"])).toEqual([[1, 2, 2, 3]]);
    // Computed with Keras, from docs/keras-parity.
    const { data, shape } = tokenizer.textsToMatrix(["the dog dog cat sat"], { mode: "tfidf" });
    expect(shape).toEqual([1, 4]);
    expectClose(data, [0, 0.5108256, 1.1736002, 0.6931472], { absolute: 2e-7, relative: 0 });
    expect([...tokenizer.textsToMatrix(["the dog dog cat sat"], { mode: "freq" }).data]).toEqual([0, 0.25, 0.5, 0.25]);
  });

  it("does what a Map and a sort do, for any texts and options", () => {
    const words = fc.array(fc.constantFrom("a", "A", "b", "2", "1", "constructor", "__proto__", "é", "oov", "字"));
    const options = fc.record({
      numWords: fc.option(fc.integer({ min: 1, max: 8 }), { nil: undefined }),
      oovToken: fc.constantFrom(undefined, "?", "oov"),
      lower: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(words, { minLength: 1 }), words, options, (texts, unseen, settings) => {
        const all = { filters: "", ...settings };
        const tokenizer = new Tokenizer(all).fitOnTexts(texts.map((text) => text.join(" ")));
        const slow = slowTokenizer(texts, all);
        expect([...tokenizer.wordIndex]).toEqual([...slow.wordIndex]);
        const sequences = [...texts, unseen].map(slow.sequence);
        expect(tokenizer.textsToSequences([...texts, unseen].map((text) => text.join(" ")))).toEqual(sequences);
        expect(tokenizer.textsToSequences([...texts, unseen])).toEqual(sequences); // token lists
      }),
    );
  });

  it("streams texts: from a generator, and asynchronously", async () => {
    function* some() {
      for (let i = 0; i < 1000; i++) yield `word${i % 10} again`;
    }
    async function* later() {
      yield* some();
    }
    const whole = new Tokenizer().fitOnTexts([...some()]);
    expect(new Tokenizer().fitOnTexts(some()).toJSON()).toBe(whole.toJSON());
    expect((await new Tokenizer().fitOnTextStream(later())).toJSON()).toBe(whole.toJSON());
    expect((await new Tokenizer().fitOnTextStream(some())).toJSON()).toBe(whole.toJSON());
    const sequences = whole.textsToSequencesGenerator(some());
    expect(sequences.next().value).toEqual([2, 1]);
  });

  it("learns the same in one call and in many", () => {
    const parts = new Tokenizer({ oovToken: "?" });
    for (const text of BED) parts.fitOnTexts([text]);
    expect(parts.toJSON()).toBe(new Tokenizer({ oovToken: "?" }).fitOnTexts(BED).toJSON());
  });

  it("reads a line of ten million characters", () => {
    const line = "Word! ".repeat(1_600_000) + "字".repeat(400_000);
    const tokenizer = new Tokenizer().fitOnTexts([line]);
    expect(tokenizer.wordCounts.get("word")).toBe(1_600_000);
    expect(tokenizer.textsToSequences([line])[0]).toHaveLength(1_600_001);
    expect(tokenizerFromJson(tokenizer.toJSON()).indexWord.get(2)).toHaveLength(400_000);
  });

  it("gives reserved words the first indexes, whether texts hold them or not", () => {
    const reservedWords = ["<pad>", "<start>"];
    const tokenizer = new Tokenizer({ reservedWords, oovToken: "?", numWords: 5, filters: "" });
    reservedWords.pop(); // the tokenizer has a list of its own
    expect(tokenizer.wordIndex.size).toBe(0);
    tokenizer.fitOnTexts(["b a a", "<start> a"]);
    const index = [["?", 1], ["<pad>", 2], ["<start>", 3], ["a", 4], ["b", 5]]; // prettier-ignore
    expect([...tokenizer.wordIndex]).toEqual(index);
    expect([...tokenizer.wordCounts]).toEqual([["<start>", 1], ["b", 1], ["a", 3]]); // prettier-ignore
    expect([...tokenizer.indexDocs].sort()).toEqual([[3, 1], [4, 2], [5, 1]]); // prettier-ignore
    expect(tokenizer.textsToSequences([["<pad>", "<start>", "a", "b"]])).toEqual([[2, 3, 4, 1]]);
    expect(tokenizer.sequencesToTexts([[2, 3, 4]])).toEqual(["<pad> <start> a"]);
    expect([...tokenizer.fitOnTexts(["b b b b"]).wordIndex].slice(2)).toEqual([["<start>", 3], ["b", 4], ["a", 5]]); // prettier-ignore
  });

  it("leaves texts, sequences and options as they were", () => {
    const [texts, options] = [[["A", "b"], "C d"], Object.freeze({ oovToken: "?" })];
    const tokenizer = new Tokenizer(options).fitOnTexts(texts);
    const sequences = Object.freeze(tokenizer.textsToSequences(texts).map((sequence) => Object.freeze(sequence)));
    tokenizer.fitOnSequences(sequences);
    tokenizer.sequencesToMatrix(sequences, { mode: "tfidf" });
    expect(texts).toEqual([["A", "b"], "C d"]);
  });
});

/** The Tokenizer as it is written down: a Map, a stable sort. */
function slowTokenizer(texts: readonly string[][], { numWords = Infinity, oovToken, lower }: TokenizerOptions) {
  const cased = (words: readonly string[]) => words.map((word) => (lower ? word.toLowerCase() : word));
  const counts = new Map<string, number>();
  for (const word of cased(texts.flat())) counts.set(word, 1 + (counts.get(word) ?? 0));
  const ranked = [...counts].sort(([, a], [, b]) => b - a).map(([word]) => word);
  const wordIndex = new Map<string, number>();
  for (const [i, word] of [...(oovToken === undefined ? [] : [oovToken]), ...ranked].entries())
    wordIndex.set(word, i + 1);
  const unknown = oovToken === undefined ? [] : [wordIndex.get(oovToken)!];
  const sequence = (words: readonly string[]) =>
    cased(words).flatMap((word) => {
      const index = wordIndex.get(word) ?? Infinity;
      return index < numWords ? [index] : unknown;
    });
  return { wordIndex, sequence };
}

describe("Tokenizer's complaints", () => {
  const fitted = () => new Tokenizer().fitOnTexts(BED);

  it.each([
    [{ numWords: 0 }, "numWords must be an integer of 1 or more, got 0."],
    [{ numWords: 2.5 }, "numWords must be an integer of 1 or more, got 2.5."],
    [{ split: 0 }, "split must be a text or null, got 0."],
    [{ filters: ["!"] }, 'filters must be a text, the characters to drop, or null, got ["!"].'],
    [
      { reservedWords: ["a", "a"] },
      'reservedWords must be a list of different words, none of them empty, got ["a", "a"].',
    ],
    [{ reservedWords: "<pad>" }, 'reservedWords must be a list of different words, none of them empty, got "<pad>".'],
    [{ reservedWords: ["?"], oovToken: "?" }, 'reservedWords must be a list without oovToken, got ["?"].'],
    [{ oovToken: 1 }, "oovToken must be a text, got 1."],
    [{ analyzer: "words" }, 'analyzer must be a function, got "words".'],
    [{ analyzer: String, charLevel: true }, "analyzer must be left out with charLevel, got function String."],
    [
      { num_words: 5 },
      "options must be made of numWords, filters, lower, split, charLevel, oovToken, reservedWords, analyzer, got",
    ],
  ])("refuses the options %j", (options, message) => {
    expect(() => new Tokenizer(options as TokenizerOptions)).toThrow(`Tokenizer: ${message}`);
  });

  it("cuts no text at an empty split, which characters, tokens and an analyzer do not need", () => {
    const message =
      'split must be a text of one character or more, got "". ' +
      "Words that are cut otherwise come from charLevel, an analyzer or lists of tokens.";
    const tokenizer = new Tokenizer({ split: "", filters: null });
    expect(() => tokenizer.fitOnTexts(["a b"])).toThrow(`Tokenizer.fitOnTexts: ${message}`);
    tokenizer.fitOnTexts([["a", "b"]]);
    expect(() => tokenizer.textsToSequences(["a b"])).toThrow(`Tokenizer.textsToSequences: ${message}`);
    expect(new Tokenizer({ split: null, analyzer: (text) => [text] }).fitOnTexts(["a b"]).wordIndex.get("a b")).toBe(1);
  });

  it("changes numWords at any time, other options never", () => {
    const tokenizer = new Tokenizer({ oovToken: "?" }).fitOnTexts(["a a a b b c"]);
    // Keras 3.15.1: t.num_words = 3; t.texts_to_sequences(["a b c d"]) and so on.
    tokenizer.numWords = 3;
    expect(tokenizer.textsToSequences(["a b c d"])).toEqual([[2, 1, 1, 1]]);
    expect(tokenizer.sequencesToTexts([[2, 3, 4]])).toEqual(["a ? ?"]);
    expect(tokenizer.textsToMatrix(["a b c d"], { mode: "count" }).data).toEqual(Float32Array.of(0, 3, 1));
    expect(tokenizerFromJson(tokenizer.toJSON()).numWords).toBe(3);
    tokenizer.numWords = undefined;
    expect(tokenizer.textsToSequences(["a b c d"])).toEqual([[2, 3, 4, 1]]);
    tokenizer.fitOnTexts(["c c c c"]).numWords = 3;
    expect(tokenizer.textsToSequences(["a b c d"])).toEqual([[1, 1, 2, 1]]);
    expect(() => (tokenizer.numWords = 0)).toThrow("Tokenizer: numWords must be an integer of 1 or more, got 0.");
    for (const name of [
      "filters",
      "lower",
      "split",
      "charLevel",
      "oovToken",
      "reservedWords",
      "analyzer",
      "wordIndex",
    ]) {
      expect(() => Object.assign(tokenizer, { [name]: "" })).toThrow(TypeError);
    }
  });

  it("wants texts in an array, not a bare text", async () => {
    const message = 'texts must be an array of texts, got "abc". Pass an array of texts, [text], for one.';
    expect(() => new Tokenizer().fitOnTexts("abc")).toThrow(`Tokenizer.fitOnTexts: ${message}`);
    expect(() => fitted().textsToSequences("abc")).toThrow(`Tokenizer.textsToSequences: ${message}`);
    expect(() => fitted().textsToMatrix("abc")).toThrow(`Tokenizer.textsToMatrix: ${message}`);
    expect(() => [...fitted().textsToSequencesGenerator("abc")]).toThrow(
      `Tokenizer.textsToSequencesGenerator: ${message}`,
    );
    await expect(new Tokenizer().fitOnTextStream("abc")).rejects.toThrow(`Tokenizer.fitOnTextStream: ${message}`);
    expect(() => new Tokenizer().fitOnTexts(new Blob(["a"]).stream() as never)).toThrow("Call fitOnTextStream.");
  });

  it("names the text that is none", async () => {
    const texts = ["a", null] as string[];
    const message = "texts[1] must be a text or a list of its tokens, got null.";
    expect(() => new Tokenizer().fitOnTexts(texts)).toThrow(`Tokenizer.fitOnTexts: ${message}`);
    expect(() => fitted().textsToSequences(texts)).toThrow(`Tokenizer.textsToSequences: ${message}`);
    await expect(new Tokenizer().fitOnTextStream(texts)).rejects.toThrow(`Tokenizer.fitOnTextStream: ${message}`);
    expect(() => new Tokenizer().fitOnTexts([["a", 1 as never]])).toThrow("texts[0][1] must be a text, got 1.");
    const analyzer = () => "a" as never;
    expect(() => new Tokenizer({ analyzer }).fitOnTexts(["a"])).toThrow(
      'Tokenizer.fitOnTexts: analyzer(texts[0]) must be an array of words, got "a".',
    );
  });

  it("says what to do before anything was fitted", () => {
    const message = "not fitted yet; call fitOnTexts(texts) first.";
    expect(() => new Tokenizer().textsToSequences(["a"])).toThrow(`Tokenizer.textsToSequences: ${message}`);
    expect(() => new Tokenizer().textsToMatrix(["a"])).toThrow(`Tokenizer.textsToMatrix: ${message}`);
    expect(() => new Tokenizer().sequencesToTexts([[1]])).toThrow(`Tokenizer.sequencesToTexts: ${message}`);
    const onlySequences = new Tokenizer({ oovToken: "?" }).fitOnSequences([[1]]);
    expect(() => onlySequences.textsToSequences(["a"])).toThrow(`Tokenizer.textsToSequences: ${message}`);
    expect(() => new Tokenizer().sequencesToMatrix([[1]])).toThrow(
      "Tokenizer.sequencesToMatrix: no words to count; call fitOnTexts(texts) first, or give numWords.",
    );
    expect(() => new Tokenizer({ numWords: 5 }).sequencesToMatrix([[1]], { mode: "tfidf" })).toThrow(
      'Tokenizer.sequencesToMatrix: mode "tfidf" needs fitted texts; call fitOnTexts(texts) first.',
    );
  });

  it("refuses unknown modes and indexes that are none", () => {
    expect(() => fitted().textsToMatrix(BED, { mode: "wrong" as never })).toThrow(
      'Tokenizer.textsToMatrix: mode must be "binary", "count", "freq" or "tfidf", got "wrong".',
    );
    const place = "sequences[0][1] must be an integer of 0 or more, got -1.";
    expect(() => fitted().sequencesToMatrix([[1, -1]])).toThrow(`Tokenizer.sequencesToMatrix: ${place}`);
    expect(() => fitted().sequencesToTexts([[1, -1]])).toThrow(`Tokenizer.sequencesToTexts: ${place}`);
    expect(() => fitted().fitOnSequences([[1, -1]])).toThrow(`Tokenizer.fitOnSequences: ${place}`);
  });
});
