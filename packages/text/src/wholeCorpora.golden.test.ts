import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { dataDir, describeData, describeGolden, npzLists, rawImdb, readJson } from "@seqloom/testing";
import { padSequences } from "./sequences/padSequences.js";
import { Tokenizer } from "./tokenizer/Tokenizer.js";
import { tokenizerFromJson } from "./tokenizer/tokenizerFromJson.js";

/** Results of Keras for a whole corpus with some options; hashes as its `definition` says. */
interface KerasRun {
  readonly options: { readonly num_words?: number; readonly oov_token?: string };
  readonly count: number;
  readonly numbers: number;
  readonly flat: string;
  readonly lengths: string;
  readonly padded: string;
  readonly wordIndexLines?: string;
}

interface KerasCorpus {
  readonly numWords10000: KerasRun;
  readonly numWords10000Oov: KerasRun;
  readonly all: KerasRun;
  readonly documentCount: number;
  readonly words: number;
  readonly first200: [string, number][];
  readonly firstCounts: [string, number][];
  readonly countsOfFirst20: [string, number, number][];
  readonly last20: string[];
}

interface KerasMatrix {
  readonly sum: number;
  readonly row0: [number, number, number][];
}

interface WholeCorpora {
  readonly imdbTrainRaw: KerasCorpus;
  readonly reutersDecoded: KerasCorpus & {
    readonly textsSha256: string;
    readonly matrixFirst200NumWords1000: Readonly<Record<"binary" | "count" | "freq" | "tfidf", KerasMatrix>>;
  };
}

const sha256 = (bytes: Uint8Array | string) => createHash("sha256").update(bytes).digest("hex");
const bytesOf = ({ buffer }: Int32Array) => new Uint8Array(buffer);

/** The raw reviews of a part, read once for all tests. */
const reviewsOf = once((part: "train" | "test") => rawImdb(join(dataDir, "imdb_raw/aclImdb_pos_neg.tar.gz"), part));

/** A function that computes its answer for an argument once, since all of this takes long in the sandbox of tests. */
function once<A, R>(compute: (argument: A) => R): (argument: A) => R {
  const known = new Map<A, R>();
  return (argument) => {
    if (!known.has(argument)) known.set(argument, compute(argument));
    return known.get(argument)!;
  };
}

function expectRun(tokenizer: Tokenizer, texts: readonly string[], run: KerasRun): void {
  const sequences = tokenizer.textsToSequences(texts);
  const flat = new Int32Array(sequences.flat());
  expect([sequences.length, flat.length]).toEqual([run.count, run.numbers]);
  expect(sha256(bytesOf(flat))).toBe(run.flat);
  expect(sha256(bytesOf(Int32Array.from(sequences, ({ length }) => length)))).toBe(run.lengths);
  expect(sha256(bytesOf(padSequences(sequences, { maxlen: 500 }).data))).toBe(run.padded);
  const lines = Array.from(tokenizer.wordIndex, ([word, index]) => `${word}\t${index}\n`).join("");
  if (run.wordIndexLines) expect(sha256(lines)).toBe(run.wordIndexLines);
}

function corpusTests(texts: readonly string[], corpus: KerasCorpus): void {
  const fitted = once(({ options }: KerasRun) =>
    new Tokenizer({ numWords: options.num_words, oovToken: options.oov_token }).fitOnTexts(texts),
  );

  it.each(["numWords10000", "numWords10000Oov", "all"] as const)("gives Keras's sequences, %s", (name) => {
    expectRun(fitted(corpus[name]), texts, corpus[name]);
  });

  it("counts as Keras does", () => {
    const { wordIndex, wordCounts, wordDocs, documentCount } = fitted(corpus.all);
    expect([documentCount, wordIndex.size]).toEqual([corpus.documentCount, corpus.words]);
    expect([...wordIndex].slice(0, 200)).toEqual(corpus.first200);
    expect([...wordIndex.keys()].slice(-20)).toEqual(corpus.last20);
    expect([...wordCounts].slice(0, 20)).toEqual(corpus.firstCounts);
    for (const [word, count, docs] of corpus.countsOfFirst20) {
      expect([word, wordCounts.get(word), wordDocs.get(word)]).toEqual([word, count, docs]);
    }
  });
}

describe("Tokenizer and padSequences over whole corpora", () => {
  describeGolden<WholeCorpora>("text/whole_corpora.json", ({ imdbTrainRaw, reutersDecoded }) => {
    describeData("imdb_raw/aclImdb_pos_neg.tar.gz", () => corpusTests(reviewsOf("train"), imdbTrainRaw));

    describeData("keras/reuters.npz", (path) => {
      const ranks = readJson<Record<string, number>>(join(dataDir, "keras/reuters_word_index.json"));
      const words = new Map(Object.entries(ranks).map(([word, rank]) => [rank, word]));
      const newswires = npzLists(readFileSync(path), "x").map((row) => row.map((rank) => words.get(rank)).join(" "));
      corpusTests(newswires, reutersDecoded);

      it("reads the newswires that Keras read", () => {
        expect(sha256(newswires.join("\n"))).toBe(reutersDecoded.textsSha256);
      });

      const fitted = once((numWords: number) => new Tokenizer({ numWords }).fitOnTexts(newswires));

      it.each(["binary", "count", "freq", "tfidf"] as const)("gives Keras's matrix, mode %s", (mode) => {
        const { sum, row0 } = reutersDecoded.matrixFirst200NumWords1000[mode];
        const { data } = fitted(1000).textsToMatrix(newswires.slice(0, 200), { mode });
        const total = data.reduce((soFar, value) => soFar + value, 0);
        expect(Math.abs(total / sum - 1)).toBeLessThan(1e-6); // float32 here, float64 there
        for (const [, column, value] of row0) expect(data[column]).toBe(Math.fround(value));
      });
    });
  });

  describeData("keras/imdb.npz", (path) => {
    const wordIndex = readFileSync(join(dataDir, "keras/imdb_word_index.json"), "utf8");
    const config = { ...new Tokenizer({ lower: false }).getConfig(), word_index: wordIndex };
    const tokenizer = tokenizerFromJson(JSON.stringify({ class_name: "Tokenizer", config }));
    const lowerAscii = (text: string) => text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());

    it.each(["train", "test"] as const)("makes Keras's IMDb out of the raw reviews, part %s", (part) => {
      const reviews = reviewsOf(part).map(lowerAscii);
      const sequences = tokenizer.textsToSequences(reviews);
      const expected = npzLists(readFileSync(path), `x_${part}`);
      expect(sequences).toHaveLength(expected.length);
      expect(sequences.findIndex((sequence, i) => !isSame(sequence, expected[i]!))).toBe(-1);
    });
  });
});

function isSame(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((index, i) => index === other[i]);
}
