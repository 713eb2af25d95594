import { ArgumentError, boolean, custom, integer, oneOf, optional, readOptions } from "@seqloom/array";
import type { NdArray, OptionTable, ReadOptions } from "@seqloom/array";
import { checkSequences } from "./checkSequences.js";
import { pythonJson } from "./pythonJson.js";
import { readTokenizerConfig } from "./readTokenizerConfig.js";
import { sequencesMatrix } from "./sequencesMatrix.js";
import type { MatrixMode } from "./sequencesMatrix.js";
import type { TokenizerConfig } from "./TokenizerConfig.js";
import { WordCounter } from "./WordCounter.js";
import { WordIndex } from "./WordIndex.js";
import { wordOptions } from "./wordOptions.js";
import type { WordOptions } from "./wordOptions.js";
import { WordScanner } from "./WordScanner.js";

/** A text, or a text that is cut into tokens already. */
export type TextOrTokens = string | readonly string[];

/** What a `Tokenizer` takes for a word, and which words it keeps. */
export interface TokenizerOptions extends WordOptions {
  /** Keeps words whose index is below: the numWords - 1 most frequent, `oovToken` among them. Default: all. */
  readonly numWords?: number;
  /** Every character (code point) is a word; `filters` and `split` do not count. Default: false. */
  readonly charLevel?: boolean;
  /** Stands for unknown words and those that `numWords` leaves out; its index is 1. Default: they are dropped. */
  readonly oovToken?: string;
  /** Cuts a text into words, in place of `filters`, `lower` and `split`. */
  readonly analyzer?: (text: string) => readonly string[];
}

/** How `Tokenizer.textsToMatrix` and `Tokenizer.sequencesToMatrix` count. */
export interface MatrixOptions {
  /** Default: binary. */
  readonly mode?: MatrixMode;
}

const TEXTS_TO_MATRIX_OPTIONS = {
  mode: oneOf(["binary", "count", "freq", "tfidf"], {
    default: "binary",
    meaning: "1 for a word that occurs, how often it occurs, its share of the text, or its tf-idf",
  }),
} satisfies OptionTable<MatrixOptions>;

/**
 * Numbers the words of texts by their frequency and turns texts into sequences of these numbers: Keras's Tokenizer.
 *
 * Index 1 is the most frequent word (or `oovToken`), index 0 is never given. `numWords` limits sequences and matrices,
 * not `wordIndex`. Equally frequent words keep the order in which they were first seen.
 *
 *     tfidf = (1 + ln count) * ln(1 + documentCount / (1 + texts that hold the word))
 *
 * @example
 * const tokenizer = new Tokenizer({ numWords: 5, oovToken: "<OOV>" });
 * tokenizer.fitOnTexts(["The cat sat on the mat.", "The dog ate my homework."]);
 * tokenizer.textsToSequences(["The dog sat on the cat!"]); // → [ [ 2, 1, 4, 1, 2, 3 ] ]
 * tokenizer.sequencesToTexts([[2, 3, 4]]); // → [ 'the cat sat' ]
 * tokenizer.textsToMatrix(["the cat, the cat"], { mode: "count" }); // → shape [1, 5]: 0 0 2 2 0
 * tokenizer.wordIndex.get("homework"); // → 10
 * @see https://www.tensorflow.org/api_docs/python/tf/keras/preprocessing/text/Tokenizer
 */
export class Tokenizer {
  /** What each option may be. */
  static readonly options = {
    numWords: optional(integer({ min: 1, meaning: "keeps words whose index is below; default: all words" })),
    ...wordOptions,
    charLevel: boolean({ default: false, meaning: "every character is a word; filters and split do not count" }),
    oovToken: optional(
      custom<string>("a text", (value) => typeof value === "string", {
        meaning: "index 1, in place of unknown words and those that numWords leaves out; default: these are dropped",
      }),
    ),
    analyzer: optional(
      custom<(text: string) => readonly string[]>("a function", (value) => typeof value === "function", {
        meaning: "cuts a text into words, in place of filters, lower and split",
      }),
    ),
  } satisfies OptionTable<TokenizerOptions>;

  readonly #settings: ReadOptions<typeof Tokenizer.options>;
  readonly #words: WordScanner;
  readonly #counter = new WordCounter();
  /** Number of texts that hold the word of an index. */
  readonly #indexDocs = new Map<number, number>();
  #documentCount = 0;
  /** Undefined after texts were counted: made anew when it is asked for, not for each of many small fits. */
  #index: WordIndex | undefined;

  constructor(options?: TokenizerOptions) {
    this.#settings = readOptions("Tokenizer", Tokenizer.options, options);
    const { analyzer, charLevel } = this.#settings;
    if (analyzer && charLevel) throw new ArgumentError("Tokenizer", "analyzer", "left out with charLevel", analyzer);
    this.#words = new WordScanner(this.#settings);
    this.#index = WordIndex.ofMaps(new Map(), new Map(), this.#words, this.#settings);
  }

  /**
   * Makes a tokenizer from what `getConfig` gives.
   *
   * @param config Keras's config of a Tokenizer; it holds no analyzer, which is to be given again
   * @throws ArgumentError that names the entry that is missing, wrong or unknown
   */
  static fromConfig(config: TokenizerConfig, options: Pick<TokenizerOptions, "analyzer"> = {}): Tokenizer {
    const state = readTokenizerConfig("Tokenizer.fromConfig", config);
    const tokenizer = new Tokenizer({ ...state.options, ...options });
    tokenizer.#counter.restore(tokenizer.#words, state.wordCounts, state.wordDocs);
    for (const [index, texts] of state.indexDocs) tokenizer.#indexDocs.set(index, texts);
    tokenizer.#documentCount = state.documentCount;
    tokenizer.#index = WordIndex.ofMaps(state.wordIndex, state.indexWord, tokenizer.#words, tokenizer.#settings);
    return tokenizer;
  }

  /**
   * Learns the words of texts; further calls add to what is known.
   *
   * Texts are read one by one, so a generator may bring more of them than memory holds. For texts that come
   * asynchronously take `fitOnTextStream`.
   *
   * @param texts each a string, or a list of its tokens, which are only lower-cased
   * @throws ArgumentError that names a text which is neither; those before it have been counted
   *
   * @example
   * new Tokenizer().fitOnTexts("one text");
   * // throws Tokenizer.fitOnTexts: texts must be an array of texts, got "one text". Pass an array of texts, [text], for one.
   */
  fitOnTexts(texts: Iterable<TextOrTokens>): this {
    let place = 0;
    for (const text of checkTexts("Tokenizer.fitOnTexts", texts)) this.#count("fitOnTexts", text, place++);
    this.#index = undefined;
    return this;
  }

  /**
   * `fitOnTexts` for texts that come asynchronously: lines of a file, rows of a database.
   *
   * @example
   * async function* lines() {
   *   yield "to be";
   *   yield "or not to be";
   * }
   * const tokenizer = await new Tokenizer().fitOnTextStream(lines());
   * tokenizer.wordCounts.get("be"); // → 2
   */
  async fitOnTextStream(texts: AsyncIterable<TextOrTokens> | Iterable<TextOrTokens>): Promise<this> {
    const isAsync = typeof texts === "object" && texts !== null && Symbol.asyncIterator in texts;
    const stream = isAsync ? texts : checkTexts("Tokenizer.fitOnTextStream", texts);
    let place = 0;
    for await (const text of stream) this.#count("fitOnTextStream", text, place++);
    this.#index = undefined;
    return this;
  }

  /**
   * Learns from sequences in how many texts each index occurs, for mode tfidf. `wordIndex` stays as it is, so matrices
   * need `numWords` if no texts were fitted.
   *
   * @param sequences lists of integers of 0 or more
   */
  fitOnSequences(sequences: readonly ArrayLike<number>[]): this {
    checkSequences("Tokenizer.fitOnSequences", sequences);
    this.#numbered();
    this.#documentCount += sequences.length;
    for (const sequence of sequences) {
      for (const index of new Set(Array.from(sequence))) {
        this.#indexDocs.set(index, 1 + (this.#indexDocs.get(index) ?? 0));
      }
    }
    return this;
  }

  /**
   * Turns texts into sequences of word indexes.
   *
   * @returns a sequence for each text; unknown words are dropped or replaced by the index of `oovToken`
   * @throws Error before anything was fitted, where Keras answers with empty sequences
   */
  textsToSequences(texts: Iterable<TextOrTokens>): number[][] {
    return this.#sequences("textsToSequences", texts);
  }

  /** `textsToSequences` one by one, for more texts than memory holds. */
  *textsToSequencesGenerator(texts: Iterable<TextOrTokens>): Generator<number[], void, undefined> {
    const index = this.#fitted("textsToSequencesGenerator");
    let place = 0;
    for (const text of checkTexts("Tokenizer.textsToSequencesGenerator", texts)) {
      this.#cut("textsToSequencesGenerator", text, place++);
      yield index.sequence(this.#words);
    }
  }

  /**
   * Turns sequences back into texts, words with a blank between them.
   *
   * @param sequences lists of integers of 0 or more; an index without a word becomes `oovToken`, or nothing without one
   */
  sequencesToTexts(sequences: readonly ArrayLike<number>[]): string[] {
    const index = this.#fitted("sequencesToTexts");
    checkSequences("Tokenizer.sequencesToTexts", sequences);
    return sequences.map((sequence) => index.text(sequence));
  }

  /**
   * Turns texts into rows with a column for each word: a bag of words.
   *
   * @returns float32 (Keras gives float64), shape [texts, columns], columns being `numWords`, or else the number of words
   *   and one more; column 0 stays empty
   */
  textsToMatrix(texts: Iterable<TextOrTokens>, options?: MatrixOptions): NdArray {
    const { mode } = readOptions("Tokenizer.textsToMatrix", TEXTS_TO_MATRIX_OPTIONS, options);
    return this.#matrix("textsToMatrix", this.#sequences("textsToMatrix", texts), mode);
  }

  /**
   * `textsToMatrix` for sequences.
   *
   * @param sequences lists of integers of 0 or more; an index without a column is left out
   */
  sequencesToMatrix(sequences: readonly ArrayLike<number>[], options?: MatrixOptions): NdArray {
    const { mode } = readOptions("Tokenizer.sequencesToMatrix", TEXTS_TO_MATRIX_OPTIONS, options);
    checkSequences("Tokenizer.sequencesToMatrix", sequences);
    return this.#matrix("sequencesToMatrix", sequences, mode);
  }

  /** The index of each word, the most frequent first; `numWords` does not shorten it. */
  get wordIndex(): ReadonlyMap<string, number> {
    return this.#numbered().wordIndex;
  }

  /** The word of each index. */
  get indexWord(): ReadonlyMap<number, string> {
    return this.#numbered().indexWord;
  }

  /** How often each word occurs, in the order in which the words were first seen. */
  get wordCounts(): ReadonlyMap<string, number> {
    return this.#counter.wordCounts;
  }

  /** In how many texts each word occurs. */
  get wordDocs(): ReadonlyMap<string, number> {
    return this.#counter.wordDocs;
  }

  /** In how many texts and sequences each index occurs. */
  get indexDocs(): ReadonlyMap<number, number> {
    this.#numbered();
    return this.#indexDocs;
  }

  /** Number of the texts and sequences that were fitted. */
  get documentCount(): number {
    return this.#documentCount;
  }

  /** Options and state under Keras's names, as Keras's get_config gives them. An analyzer is not among them. */
  getConfig(): TokenizerConfig {
    const { numWords, filters, lower, split, charLevel, oovToken } = this.#settings;
    return {
      num_words: numWords ?? null,
      filters,
      lower,
      split,
      char_level: charLevel,
      oov_token: oovToken ?? null,
      document_count: this.#documentCount,
      word_counts: pythonJson(this.wordCounts),
      word_docs: pythonJson(this.wordDocs),
      index_docs: pythonJson(this.indexDocs),
      index_word: pythonJson(this.indexWord),
      word_index: pythonJson(this.wordIndex),
    };
  }

  /**
   * The text that Keras's to_json gives, which its tokenizer_from_json reads, as `tokenizerFromJson` does. An analyzer is
   * not saved, in Keras neither.
   *
   * @example
   * const saved = new Tokenizer({ lower: false }).fitOnTexts(["A b A"]).toJSON();
   * tokenizerFromJson(saved).textsToSequences(["b A"]); // → [ [ 2, 1 ] ]
   */
  toJSON(): string {
    const config = new Map(Object.entries(this.getConfig()));
    return pythonJson(
      new Map<string, string | typeof config>([
        ["class_name", "Tokenizer"],
        ["config", config],
      ]),
    );
  }

  #count(method: string, text: TextOrTokens, place: number): void {
    this.#cut(method, text, place);
    this.#index = undefined;
    this.#documentCount++;
    this.#counter.count(this.#words);
  }

  /** Brings the words of a text into the scanner. */
  #cut(method: string, text: TextOrTokens, place: number): void {
    const { lower, charLevel, analyzer } = this.#settings;
    const name = `texts[${place}]`;
    if (typeof text !== "string") {
      const tokens = checkWords(`Tokenizer.${method}`, name, "a text or a list of its tokens", text);
      this.#words.take(lower ? tokens.map((token) => token.toLowerCase()) : tokens);
    } else if (charLevel) {
      this.#words.take(lower ? text.toLowerCase() : text);
    } else if (analyzer) {
      this.#words.take(checkWords(`Tokenizer.${method}`, `analyzer(${name})`, "an array of words", analyzer(text)));
    } else {
      this.#words.scan(text);
    }
  }

  #sequences(method: string, texts: Iterable<TextOrTokens>): number[][] {
    const index = this.#fitted(method);
    const sequences: number[][] = [];
    for (const text of checkTexts(`Tokenizer.${method}`, texts)) {
      this.#cut(method, text, sequences.length);
      sequences.push(index.sequence(this.#words));
    }
    return sequences;
  }

  /** The indexes of the words, made anew if texts were counted since. */
  #numbered(): WordIndex {
    if (this.#index) return this.#index;
    this.#index = WordIndex.ofCounts(this.#counter, this.#words, this.#settings);
    for (let id = 0; id < this.#counter.table.size; id++) {
      this.#indexDocs.set(this.#index.indexOf(id), this.#counter.textsOf(id));
    }
    return this.#index;
  }

  #fitted(method: string): WordIndex {
    const index = this.#numbered();
    const needsToken = this.#settings.oovToken !== undefined && index.oovIndex === undefined;
    if (needsToken || (index.size === 0 && this.#documentCount === 0)) {
      throw new Error(`Tokenizer.${method}: not fitted yet; call fitOnTexts(texts) first.`);
    }
    return index;
  }

  #matrix(method: string, sequences: readonly ArrayLike<number>[], mode: MatrixMode): NdArray {
    const { size } = this.#numbered();
    const { numWords } = this.#settings;
    if (numWords === undefined && size === 0) {
      throw new Error(`Tokenizer.${method}: no words to count; call fitOnTexts(texts) first, or give numWords.`);
    }
    if (mode === "tfidf" && this.#documentCount === 0) {
      throw new Error(`Tokenizer.${method}: mode "tfidf" needs fitted texts; call fitOnTexts(texts) first.`);
    }
    const inverseFrequency = (index: number) =>
      Math.log(1 + this.#documentCount / (1 + (this.#indexDocs.get(index) ?? 0)));
    return sequencesMatrix(sequences, { columns: numWords ?? size + 1, mode, inverseFrequency });
  }
}

function checkTexts(caller: string, texts: Iterable<TextOrTokens>): Iterable<TextOrTokens> {
  if (typeof texts === "object" && texts !== null && Symbol.iterator in texts) return texts;
  const isAsync = typeof texts === "object" && texts !== null && Symbol.asyncIterator in texts;
  const hint = typeof texts === "string" ? "Pass an array of texts, [text], for one." : undefined;
  throw new ArgumentError(caller, "texts", "an array of texts", texts, isAsync ? "Call fitOnTextStream." : hint);
}

function checkWords(caller: string, name: string, allowed: string, words: unknown): readonly string[] {
  if (!Array.isArray(words)) throw new ArgumentError(caller, name, allowed, words);
  for (const [i, word] of (words as unknown[]).entries()) {
    if (typeof word !== "string") throw new ArgumentError(caller, `${name}[${i}]`, "a text", word);
  }
  return words as string[];
}
