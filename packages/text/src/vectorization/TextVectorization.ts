import { ArgumentError, type NdArray, readOptions, type ReadOptions } from "@seqloom/array";
import { frequentWords } from "../words/frequentWords.js";
import { grown } from "../words/grown.js";
import { TextReader } from "./TextReader.js";
import {
  TEXT_VECTORIZATION_OPTIONS,
  type TextVectorizationOptions,
  type VectorizationMode,
} from "./textVectorizationOptions.js";
import { WordCounter } from "../words/WordCounter.js";
import { WordTable } from "../words/WordTable.js";

type Settings = ReadOptions<typeof TEXT_VECTORIZATION_OPTIONS>;

const CALLER = "TextVectorization";
const UNKNOWN = "[UNK]";

/**
 * Learns a vocabulary from texts and turns texts into numbers: the numbers of Keras's TextVectorization.
 *
 *     mode "int"       indexes of the words, one row a text: 0 fills up, 1 is an unknown word, 2 the most frequent word
 *     mode "multiHot"  1 in the column of each word of the text; column 0 is for unknown words, 1 for the most frequent
 *     mode "count"     how often each word occurs; the empty word, which a split may leave, is never counted
 *     mode "tfIdf"     count * ln(1 + texts / (1 + texts with the word)); the weight of unknown words is the mean of all
 *
 * Like TensorFlow it lowers A to Z alone, takes away the punctuation of ASCII alone, and cuts at the white space of ASCII
 * alone: Chinese has to be cut into words first, or by `split: "character"`.
 *
 * @example
 * const vectorize = new TextVectorization({ outputSequenceLength: 5 });
 * vectorize.adapt(["The cat sat on the mat.", "The dog ate my homework!"]);
 * vectorize.getVocabulary().slice(0, 5); // → [ '', '[UNK]', 'the', 'sat', 'on' ]
 * vectorize.call(["the cat", "The zebra sat"]); // → shape [2, 5]: 2 9 0 0 0 2 1 3 0 0
 *
 * @example
 * const bag = new TextVectorization({ ngrams: 2, outputMode: "count" }).adapt(["a rose is a rose"]);
 * bag.getVocabulary(); // → [ '[UNK]', 'rose', 'a rose', 'a', 'rose is', 'is a', 'is' ]
 * bag.call(["is a rose a rose"]); // → shape [1, 7]: 1 2 2 2 0 1 1
 * @see https://keras.io/api/layers/preprocessing_layers/text/text_vectorization/
 */
export class TextVectorization<Mode extends VectorizationMode = "int"> {
  /** Option table. */
  static readonly options = TEXT_VECTORIZATION_OPTIONS;

  readonly #settings: Settings;
  readonly #reader: TextReader;
  /** Entries of the vocabulary before the words. */
  readonly #specials: readonly string[];
  #words: readonly string[] | undefined;
  /** The words by their places in `#words`, and behind them "", which fills rows up and is never counted. */
  #table = new WordTable();
  #idfWeights: Float32Array | undefined;

  /** @throws ArgumentError if an option is wrong, or does not go with another */
  constructor(options: TextVectorizationOptions<Mode> = {}) {
    this.#settings = readOptions(CALLER, TextVectorization.options, options);
    checkTogether(this.#settings);
    this.#reader = new TextReader(this.#settings);
    this.#specials = this.#settings.outputMode === "int" ? ["", UNKNOWN] : [UNKNOWN];
    this.#checkRoom();
    if (this.#settings.vocabulary) this.#takeGiven(this.#settings.vocabulary);
  }

  /**
   * The weight of each entry of the vocabulary in mode "tfIdf"; undefined in other modes and before `adapt`. Whoever wants
   * to alter them gives `vocabulary` and `idfWeights` to a new TextVectorization.
   */
  get idfWeights(): Float32Array | undefined {
    return this.#idfWeights?.slice();
  }

  /**
   * Learns the vocabulary: the most frequent words, of equally frequent ones the later in the alphabet first, as in Keras.
   * Another call forgets the words of the one before.
   *
   * @throws ArgumentError if a text is no string; Error if `vocabulary` was given
   */
  adapt(texts: Iterable<string>): this {
    const counter = this.#newCounter("adapt");
    let count = 0;
    for (const text of checkedTexts("adapt", texts)) {
      counter.count(this.#reader.read(text));
      count++;
    }
    return this.#learn(counter, count);
  }

  /** `adapt` for texts that come one after the other, from a file that is larger than memory. */
  async adaptStream(texts: AsyncIterable<string>): Promise<this> {
    const counter = this.#newCounter("adaptStream");
    let count = 0;
    for await (const text of texts) {
      checkText("adaptStream", text, count++);
      counter.count(this.#reader.read(text));
    }
    return this.#learn(counter, count);
  }

  /**
   * Turns texts into numbers.
   *
   * @returns mode "int": int32, shape [texts, outputSequenceLength or the longest text], or [texts] if `split` is null;
   *   other modes: float32, shape [texts, vocabulary], ready for a Dense layer (Keras gives int64 for "multiHot" and "count")
   * @throws ArgumentError if a text is no string; Error before `adapt`, or if `adapt` saw no word
   */
  call(texts: Iterable<string>): NdArray<Mode extends "int" ? Int32Array : Float32Array>;
  call(texts: Iterable<string>): NdArray<Int32Array | Float32Array> {
    this.#checkAdapted("call");
    const { outputSequenceLength } = this.#settings;
    if (outputSequenceLength !== undefined && Array.isArray(texts)) return this.#rowsOf(texts, outputSequenceLength);
    const { indexes, ends } = this.#indexes("call", texts);
    return this.#settings.outputMode === "int" ? this.#rows(indexes, ends) : this.#columns(indexes, ends);
  }

  /**
   * The indexes of the words of each text, neither cut nor filled up: what Keras gives with `ragged`.
   *
   * @throws Error in other modes than "int"
   */
  textsToSequences(texts: Iterable<string>): number[][] {
    this.#checkAdapted("textsToSequences");
    const { outputMode } = this.#settings;
    if (outputMode !== "int") {
      throw new ArgumentError(`${CALLER}.textsToSequences`, "outputMode", '"int"', outputMode);
    }
    const { indexes, ends } = this.#indexes("textsToSequences", texts);
    return ends.map((end, row) => Array.from(indexes.subarray(ends[row - 1] ?? 0, end)));
  }

  /**
   * The words by their indexes.
   *
   * @param includeSpecialTokens whether with "" and "[UNK]", as indexes count them
   */
  getVocabulary({ includeSpecialTokens = true }: { includeSpecialTokens?: boolean } = {}): string[] {
    return [...(includeSpecialTokens ? this.#specials : []), ...(this.#words ?? [])];
  }

  /** Entries of the vocabulary with "" and "[UNK]": the `inputDim` of an Embedding layer. */
  vocabularySize(): number {
    return this.#specials.length + (this.#words?.length ?? 0);
  }

  /** The options with the learnt vocabulary in them: `new TextVectorization(config)` gives the same results. */
  getConfig(): TextVectorizationOptions<Mode> {
    const learnt = this.#words && { vocabulary: this.getVocabulary() };
    const weights = this.#idfWeights && { idfWeights: [...this.#idfWeights] };
    return { ...(this.#settings as TextVectorizationOptions<Mode>), ...learnt, ...weights };
  }

  #newCounter(method: string): WordCounter {
    if (this.#settings.vocabulary)
      throw new Error(`${CALLER}.${method}: the vocabulary was given; there is nothing to learn.`);
    return new WordCounter();
  }

  #learn(counter: WordCounter, texts: number): this {
    const { maxTokens, outputMode } = this.#settings;
    const limit = maxTokens === undefined ? Infinity : maxTokens - this.#specials.length;
    const frequent = frequentWords(counter, limit, ["", UNKNOWN]);
    this.#setWords(frequent.map(({ word }) => word));
    if (outputMode === "tfIdf") {
      this.#idfWeights = withMean(frequent.map((each) => Math.log(1 + texts / (1 + each.texts))));
    }
    return this;
  }

  /** Takes over a vocabulary that was given, with the special tokens or without. */
  #takeGiven(vocabulary: readonly string[]): void {
    const { maxTokens, outputMode, idfWeights } = this.#settings;
    const hasSpecials = this.#specials.every((token, i) => vocabulary[i] === token);
    const words = hasSpecials ? vocabulary.slice(this.#specials.length) : vocabulary;
    if (words.includes("")) {
      const allowed = outputMode === "int" ? 'a list with "" in the first place only' : 'a list without ""';
      throw new ArgumentError(CALLER, "vocabulary", allowed, vocabulary);
    }
    this.#setWords(words);
    if (maxTokens !== undefined && this.vocabularySize() > maxTokens) {
      const allowed = `${maxTokens - this.#specials.length} words at most, since maxTokens is ${maxTokens}`;
      throw new ArgumentError(CALLER, "vocabulary", allowed, vocabulary);
    }
    if (outputMode !== "tfIdf") return;
    if (idfWeights?.length !== vocabulary.length) {
      throw new ArgumentError(
        CALLER,
        "idfWeights",
        `${vocabulary.length} numbers, one for each of vocabulary`,
        idfWeights,
      );
    }
    this.#idfWeights = hasSpecials ? Float32Array.from(idfWeights) : withMean(Array.from(idfWeights));
  }

  #setWords(words: readonly string[]): void {
    this.#table = new WordTable();
    const taken = this.#reader.take([...words, ""]);
    this.#table.addAll(taken);
    for (const [place, word] of words.entries()) {
      if (taken.ids[place] !== place)
        throw new ArgumentError(CALLER, `vocabulary[${place}]`, "a word of its own", word);
    }
    this.#words = words;
  }

  #checkAdapted(method: string): void {
    if (this.#words === undefined) throw new Error(`${CALLER}.${method}: no vocabulary yet; call adapt(texts) first.`);
    if (this.#words.length === 0) throw new Error(`${CALLER}.${method}: the texts given to adapt held no word.`);
  }

  /** Rows of the indexes of as many texts as are known before, each written into its place at once. */
  #rowsOf(texts: readonly string[], width: number): NdArray<Int32Array> {
    const data = new Int32Array(texts.length * width);
    const filler = this.#words!.length;
    const first = this.#specials.length;
    let start = 0;
    for (const text of checkedTexts("call", texts)) {
      const words = this.#reader.read(text);
      this.#table.findAll(words);
      const { ids, count } = words;
      const kept = count < width ? count : width;
      for (let i = 0; i < kept; i++) data[start + i] = ids[i] === filler ? 0 : ids[i]! + first;
      start += width;
    }
    return { data, shape: [texts.length, width] };
  }

  /** Indexes of the words of all texts in a row, and where each text ends. */
  #indexes(method: string, texts: Iterable<string>): { indexes: Int32Array; ends: number[] } {
    let indexes = new Int32Array(1 << 16);
    let length = 0;
    const ends: number[] = [];
    const first = this.#specials.length;
    const filler = this.#words!.length; // the place of "" behind the words
    const isInt = this.#settings.outputMode === "int";
    for (const text of checkedTexts(method, texts)) {
      const words = this.#reader.read(text);
      this.#table.findAll(words);
      const end = length + words.count;
      if (end > indexes.length) indexes = grown(indexes, new Int32Array(2 * end));
      const { ids, count } = words;
      for (let i = 0; i < count; i++) {
        const place = ids[i]!; // -1 for an unknown word, whose index is the one before the first
        if (place !== filler) indexes[length++] = place + first;
        else if (isInt) indexes[length++] = 0;
      }
      ends.push(length);
    }
    return { indexes: indexes.subarray(0, length), ends };
  }

  #rows(indexes: Int32Array, ends: readonly number[]): NdArray<Int32Array> {
    const { split, outputSequenceLength } = this.#settings;
    if (split === null) return { data: indexes.slice(), shape: [ends.length] };
    const longest = () => ends.reduce((most, end, row) => Math.max(most, end - (ends[row - 1] ?? 0)), 0);
    const width = outputSequenceLength ?? longest();
    const data = new Int32Array(ends.length * width);
    for (let row = 0, start = 0; row < ends.length; start = ends[row]!, row++) {
      data.set(indexes.subarray(start, Math.min(ends[row]!, start + width)), row * width);
    }
    return { data, shape: [ends.length, width] };
  }

  #columns(indexes: Int32Array, ends: readonly number[]): NdArray {
    const { outputMode, padToMaxTokens, maxTokens } = this.#settings;
    const width = padToMaxTokens ? maxTokens! : this.vocabularySize();
    const data = new Float32Array(ends.length * width);
    const weights = outputMode === "tfIdf" ? this.#idfWeights! : undefined;
    for (let row = 0, i = 0; row < ends.length; row++) {
      for (; i < ends[row]!; i++) {
        if (outputMode === "multiHot") data[row * width + indexes[i]!] = 1;
        else data[row * width + indexes[i]!]!++;
      }
      weights?.forEach((weight, column) => (data[row * width + column]! *= weight));
    }
    return { data, shape: [ends.length, width] };
  }

  #checkRoom(): void {
    const { maxTokens } = this.#settings;
    if (maxTokens === undefined || maxTokens > this.#specials.length) return;
    throw new ArgumentError(
      CALLER,
      "maxTokens",
      'an integer of 3 or more in mode "int"',
      maxTokens,
      '"" and "[UNK]" take two.',
    );
  }
}

/** @throws ArgumentError for options that are right by themselves, but not together */
function checkTogether(settings: Settings): void {
  const { outputMode, outputSequenceLength, padToMaxTokens, maxTokens, split, ngrams, vocabulary, idfWeights } =
    settings;
  const refuse = (argument: string, allowed: string, given: unknown) => {
    throw new ArgumentError(CALLER, argument, allowed, given);
  };
  if (outputSequenceLength !== undefined) {
    if (outputMode !== "int") refuse("outputSequenceLength", `left out in mode "${outputMode}"`, outputSequenceLength);
    if (split === null) refuse("outputSequenceLength", "left out when split is null", outputSequenceLength);
  }
  if (ngrams !== undefined && split === null) refuse("ngrams", "left out when split is null", ngrams);
  if (padToMaxTokens && outputMode === "int") refuse("padToMaxTokens", 'false in mode "int"', padToMaxTokens);
  if (padToMaxTokens && maxTokens === undefined) refuse("padToMaxTokens", "false without maxTokens", padToMaxTokens);
  if (outputMode === "tfIdf" && vocabulary && !idfWeights) refuse("idfWeights", "given with vocabulary", idfWeights);
  if (idfWeights && !(outputMode === "tfIdf" && vocabulary)) {
    refuse("idfWeights", 'left out unless outputMode is "tfIdf" and vocabulary is given', idfWeights);
  }
}

/** The weights of the words, and before them the one of unknown words, their mean. */
function withMean(weights: readonly number[]): Float32Array {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return Float32Array.from([weights.length === 0 ? 0 : sum / weights.length, ...weights]);
}

function* checkedTexts(method: string, texts: Iterable<string>): Iterable<string> {
  const isList = typeof texts === "object" && texts !== null && Symbol.iterator in texts;
  if (!isList)
    throw new ArgumentError(`${CALLER}.${method}`, "texts", "an array of texts", texts, "Put a single text into [ ].");
  let place = 0;
  for (const text of texts) {
    checkText(method, text, place++);
    yield text;
  }
}

function checkText(method: string, text: unknown, place: number): void {
  if (typeof text !== "string") throw new ArgumentError(`${CALLER}.${method}`, `texts[${place}]`, "a text", text);
}
