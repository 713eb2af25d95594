import {
  ArgumentError,
  checkInteger,
  type NdArray,
  oneOf,
  type OptionTable,
  readOptions,
  type ReadOptions,
} from "@seqloom/array";
import { checkSequences } from "../sequences/checkSequences.js";
import { pythonJson, type PythonJson } from "./pythonJson.js";
import { readTokenizerConfig } from "./readTokenizerConfig.js";
import { type MatrixMode, sequencesMatrix } from "./sequencesMatrix.js";
import type { TokenizerConfig } from "./TokenizerConfig.js";
import { checkTexts, type TextOrTokens, TokenizerCutter } from "./TokenizerCutter.js";
import { TOKENIZER_OPTIONS, type TokenizerOptions } from "./tokenizerOptions.js";
import { WordCounter } from "../words/WordCounter.js";
import { WordIndex } from "./WordIndex.js";
import type { WordScanner } from "../words/WordScanner.js";

/** Options of `Tokenizer.textsToMatrix` and `Tokenizer.sequencesToMatrix`. */
export interface MatrixOptions {
  /** Number for a word: 1 if it occurs, its count, its share of the text, or its tf-idf. Default: "binary". */
  readonly mode?: MatrixMode;
}

const TEXTS_TO_MATRIX_OPTIONS = {
  mode: oneOf(["binary", "count", "freq", "tfidf"], { default: "binary" }),
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
  /** Option table. */
  static readonly options = TOKENIZER_OPTIONS;

  readonly #settings: ReadOptions<typeof Tokenizer.options>;
  readonly #cutter: TokenizerCutter;
  readonly #words: WordScanner;
  readonly #counter = new WordCounter();
  /** Number of texts that hold the word of an index. */
  readonly #indexDocs = new Map<number, number>();
  #documentCount = 0;
  #numWords: number | undefined;
  /** Undefined after texts were counted: made anew when it is asked for, not for each of many small fits. */
  #index: WordIndex | undefined;

  constructor(options?: TokenizerOptions) {
    const given = readOptions("Tokenizer", Tokenizer.options, options);
    this.#settings = { ...given, reservedWords: Object.freeze([...given.reservedWords]) };
    const { analyzer, charLevel, oovToken, reservedWords } = this.#settings;
    if (analyzer && charLevel) throw new ArgumentError("Tokenizer", "analyzer", "left out with charLevel", analyzer);
    if (oovToken !== undefined && reservedWords.includes(oovToken)) {
      throw new ArgumentError("Tokenizer", "reservedWords", "a list without oovToken", reservedWords);
    }
    this.#numWords = this.#settings.numWords;
    this.#cutter = new TokenizerCutter(this.#settings);
    this.#words = this.#cutter.words;
    this.#words.take(reservedWords);
    this.#counter.table.addAll(this.#words);
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
      this.#cutter.cut("Tokenizer.textsToSequencesGenerator", text, place++);
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

  /**
   * The limit of the option `numWords`; undefined for none. It may be changed at any time, and holds from the next call on.
   *
   * @example
   * const tokenizer = new Tokenizer().fitOnTexts(["a a b"]);
   * tokenizer.numWords = 2;
   * tokenizer.textsToSequences(["b a"]); // → [ [ 1 ] ]
   */
  get numWords(): number | undefined {
    return this.#numWords;
  }

  set numWords(numWords: number | undefined) {
    if (numWords !== undefined) checkInteger("Tokenizer", "numWords", numWords, 1);
    this.#numWords = numWords;
    this.#index = this.#index?.withLimits(this.#limits());
  }

  /** The index of each word, the most frequent first; `numWords` does not shorten it. */
  get wordIndex(): ReadonlyMap<string, number> {
    return this.#numbered().wordIndex;
  }

  /** The word of each index. */
  get indexWord(): ReadonlyMap<number, string> {
    return this.#numbered().indexWord;
  }

  /** Count of each word, in the order in which the words were first seen. */
  get wordCounts(): ReadonlyMap<string, number> {
    return this.#counter.wordCounts;
  }

  /** Number of texts that hold each word. */
  get wordDocs(): ReadonlyMap<string, number> {
    return this.#counter.wordDocs;
  }

  /** Number of texts and sequences that hold each index. */
  get indexDocs(): ReadonlyMap<number, number> {
    this.#numbered();
    return this.#indexDocs;
  }

  /** Number of the texts and sequences that were fitted. */
  get documentCount(): number {
    return this.#documentCount;
  }

  /** The other options, as in Keras; they stay as they are, since the words were cut and numbered by them. */
  get filters(): string | null {
    return this.#settings.filters;
  }

  get lower(): boolean {
    return this.#settings.lower;
  }

  get split(): string | null {
    return this.#settings.split;
  }

  get charLevel(): boolean {
    return this.#settings.charLevel;
  }

  get oovToken(): string | undefined {
    return this.#settings.oovToken;
  }

  get reservedWords(): readonly string[] {
    return this.#settings.reservedWords;
  }

  get analyzer(): ((text: string) => readonly string[]) | undefined {
    return this.#settings.analyzer;
  }

  /**
   * Options and state under Keras's names, as Keras's get_config gives them, and `reserved_words` if there are any. An
   * analyzer is not among them.
   */
  getConfig(): TokenizerConfig {
    const { filters, lower, split, charLevel, oovToken, reservedWords } = this.#settings;
    return {
      num_words: this.#numWords ?? null,
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
      ...(reservedWords.length > 0 && { reserved_words: reservedWords }),
    };
  }

  /**
   * The text that Keras's to_json gives, which its tokenizer_from_json reads, as `tokenizerFromJson` does. Reserved words
   * stand beside Keras's config, where its loader does not look. An analyzer is not saved, in Keras neither.
   *
   * @example
   * const saved = new Tokenizer({ lower: false }).fitOnTexts(["A b A"]).toJSON();
   * tokenizerFromJson(saved).textsToSequences(["b A"]); // → [ [ 2, 1 ] ]
   */
  toJSON(): string {
    const { reserved_words: reserved, ...config } = this.getConfig();
    const saved = new Map<string, PythonJson>([
      ["class_name", "Tokenizer"],
      ["config", new Map(Object.entries(config))],
    ]);
    if (reserved) saved.set("reserved_words", reserved);
    return pythonJson(saved);
  }

  #count(method: string, text: TextOrTokens, place: number): void {
    this.#cutter.cut(`Tokenizer.${method}`, text, place);
    this.#index = undefined;
    this.#documentCount++;
    this.#counter.count(this.#words);
  }

  #sequences(method: string, texts: Iterable<TextOrTokens>): number[][] {
    const index = this.#fitted(method);
    const sequences: number[][] = [];
    for (const text of checkTexts(`Tokenizer.${method}`, texts)) {
      this.#cutter.cut(`Tokenizer.${method}`, text, sequences.length);
      sequences.push(index.sequence(this.#words));
    }
    return sequences;
  }

  /** The indexes of the words, made anew if texts were counted since. */
  #numbered(): WordIndex {
    if (this.#index) return this.#index;
    this.#index = WordIndex.ofCounts(this.#counter, this.#words, this.#limits());
    for (let id = 0; id < this.#counter.table.size; id++) {
      const texts = this.#counter.textsOf(id);
      if (texts > 0) this.#indexDocs.set(this.#index.indexOf(id), texts);
    }
    return this.#index;
  }

  #limits() {
    return { ...this.#settings, numWords: this.#numWords };
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
    const numWords = this.#numWords;
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
