import { join } from "node:path";
import { describeGolden, readJson } from "@seqloom/testing";
import fc from "fast-check";
import { Tokenizer } from "./Tokenizer.js";
import type { TextOrTokens, TokenizerOptions } from "./Tokenizer.js";
import { tokenizerFromJson } from "./tokenizerFromJson.js";

type Pairs<K, V> = readonly (readonly [K, V])[];
type Cells = { readonly shape: number[]; readonly cells: [number, number, number][] } | { readonly error: string };
type Modes = Readonly<Record<"binary" | "count" | "freq" | "tfidf", Cells>>;

/** What Keras's Tokenizer answered; keys of the options are Keras's. */
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
  const camel = (name: string) => name.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());
  return Object.fromEntries(Object.entries(options).map(([name, value]) => [camel(name), value]));
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
    expect(actual(mode)).toEqual({ data: dense, shape: cells.shape });
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

describe("Tokenizer", () => {
  describeGolden<{ cases: KerasCase[] }>("text/tokenizer.json.gz", ({ cases }) => testCases(cases));
});
