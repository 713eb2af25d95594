import { ArgumentError, readOptions } from "@seqloom/array";
import { checkText, checkUserDictionary, checkWord } from "../interface/checkText.js";
import { cutAll, wordsInside } from "./cutAll.js";
import { cutInChunks, isSign } from "../interface/cutInChunks.js";
import { CutEngine } from "./CutEngine.js";
import type { CutHmm } from "../data/CutHmm.js";
import type { Dictionary } from "../data/Dictionary.js";
import { findKeywords } from "../keywords/findKeywords.js";
import type { InverseFrequencies } from "../reading/IdfTable.js";
import { loadData } from "../data/loadData.js";
import { placeWords } from "./placeWords.js";
import { type Piece, searchPieces } from "./searchPieces.js";
import type {
  AddWordOptions,
  CutAsyncOptions,
  CutOptions,
  Keyword,
  KeywordOptions,
  Segmenter,
  SuggestFrequencyOptions,
  TaggedWord,
  Token,
  TokenizeOptions,
} from "../interface/Segmenter.js";
import { type DictionaryName, segmenterJson, type SegmenterJson } from "../interface/segmenterJson.js";
import * as tables from "../interface/segmenterOptions.js";
import { SignWords } from "./SignWords.js";
import { tagWords } from "./tagWords.js";
import { UserWords } from "./UserWords.js";

const NO_PIECES: readonly Piece[] = [];

/** Differences from jieba that a user may ask for. */
export interface Extras {
  /** Inverse document frequencies in the place of jieba's. */
  readonly idf?: InverseFrequencies;
  /** Whether words with signs, such as C++, stay whole. */
  readonly wordsWithSigns?: boolean;
  /** Name of the dictionary; undefined for one of the user's own. */
  readonly dictionaryName?: DictionaryName;
}

/** The engine `exact`: jieba for Python, word for word, in TypeScript alone. */
export class ExactSegmenter implements Segmenter {
  readonly engine = "exact";
  readonly #dictionary: Dictionary;
  readonly #engine: CutEngine;
  readonly #userWords: UserWords;
  readonly #hmm: boolean;
  readonly #idf: InverseFrequencies | undefined;
  /** Undefined where words with signs are cut, as jieba cuts them. */
  readonly #signWords: SignWords | undefined;
  readonly #dictionaryName: DictionaryName | undefined;

  /** @param hmm whether words are found that the dictionary lacks, unless a call says otherwise */
  constructor(dictionary: Dictionary, cutHmm: CutHmm, hmm: boolean, extras: Extras = {}) {
    const { idf, wordsWithSigns = false, dictionaryName } = extras;
    this.#dictionary = dictionary;
    this.#engine = new CutEngine(dictionary, cutHmm);
    this.#userWords = new UserWords(this.#engine);
    this.#hmm = hmm;
    this.#idf = idf;
    this.#dictionaryName = dictionaryName;
    this.#signWords = wordsWithSigns ? new SignWords(dictionary, (word) => this.#engine.isSplit(word)) : undefined;
  }

  cut(text: string, options?: CutOptions): string[] {
    return this.#cut(checkText("cut", text), this.#readHmm("cut", options));
  }

  cutAll(text: string): string[] {
    const all = (part: string) => cutAll(this.#dictionary, part);
    checkText("cutAll", text);
    return this.#signWords?.around(text, all, (word) => wordsInside(this.#dictionary, word)) ?? all(text);
  }

  cutForSearch(text: string, options?: CutOptions): string[] {
    const words: string[] = [];
    for (const word of this.#cut(checkText("cutForSearch", text), this.#readHmm("cutForSearch", options))) {
      for (const { start, end } of this.#pieces(word)) words.push(word.slice(start, end));
      words.push(word);
    }
    return words;
  }

  tokenize(text: string, options?: TokenizeOptions): Token[] {
    const { mode, offsets, hmm = this.#hmm } = readOptions("tokenize", tables.tokenizeOptions, options);
    const words = this.#cut(checkText("tokenize", text), hmm);
    return placeWords(words, mode === "search" ? (word) => this.#pieces(word) : () => NO_PIECES, offsets);
  }

  async cutAsync(text: string, options?: CutAsyncOptions): Promise<string[]> {
    const { chunkLength, hmm = this.#hmm } = readOptions("cutAsync", tables.cutAsyncOptions, options);
    checkText("cutAsync", text);
    const whole = this.#signWords?.find(text) ?? [];
    const isEnd = (code: number, at: number) => isSign(code) && !whole.some(({ start, end }) => start < at && at < end);
    return cutInChunks(text, chunkLength, (chunk) => this.#cut(chunk, hmm), isEnd);
  }

  async tag(text: string, options?: CutOptions): Promise<TaggedWord[]> {
    const hmm = this.#readHmm("tag", options);
    const model = hmm ? await loadData.tagHmm() : undefined;
    const tagged = (part: string) => tagWords(this.#dictionary, model, part);
    checkText("tag", text);
    return this.#signWords?.around(text, tagged, (word) => [{ word, tag: this.#tagOf(word) }]) ?? tagged(text);
  }

  async keywords(text: string, options?: KeywordOptions): Promise<Keyword[]> {
    return findKeywords(this, text, options, this.#idf);
  }

  frequency(word: string): number | undefined {
    return this.#dictionary.frequency(checkWord("frequency", "word", word));
  }

  addWord(word: string, options?: AddWordOptions): this {
    const { frequency, tag } = readOptions("addWord", tables.addWordOptions, options);
    this.#userWords.add(checkWord("addWord", "word", word), frequency, tag);
    return this;
  }

  deleteWord(word: string): this {
    this.#userWords.add(checkWord("deleteWord", "word", word), 0);
    return this;
  }

  loadUserDictionary(text: string): this {
    this.#userWords.load(checkUserDictionary(text));
    return this;
  }

  suggestFrequency(wordOrPieces: string | readonly string[], options?: SuggestFrequencyOptions): number {
    const { apply } = readOptions("suggestFrequency", tables.suggestFrequencyOptions, options);
    const { word, frequency } = Array.isArray(wordOrPieces)
      ? this.#suggestSplit(wordOrPieces as readonly string[])
      : this.#suggestJoined(wordOrPieces as string);
    if (apply) this.#userWords.add(word, frequency);
    return frequency;
  }

  toJSON(): SegmenterJson {
    return segmenterJson({
      engine: this.engine,
      dictionary: this.#dictionaryName,
      hmm: this.#hmm,
      wordsWithSigns: this.#signWords !== undefined,
      words: this.#userWords.changes,
      hasOwnIdf: this.#idf !== undefined,
    });
  }

  #cut(text: string, hmm: boolean): string[] {
    const cut = (part: string) => this.#engine.cut(part, hmm);
    return this.#signWords?.around(text, cut, (word) => [word]) ?? cut(text);
  }

  /** The tag of a word with signs: its own, jieba's for words added without one, or that of Latin words. */
  #tagOf(word: string): string {
    return this.#dictionary.tag(word) ?? (this.#dictionary.frequency(word) ? "x" : "eng");
  }

  #suggestJoined(word: string) {
    return { word, frequency: this.#userWords.suggestJoined(checkWord("suggestFrequency", "word", word)) };
  }

  #suggestSplit(pieces: readonly string[]) {
    if (pieces.length === 0) throw new ArgumentError("suggestFrequency", "pieces", "at least one piece", pieces);
    for (const [i, piece] of pieces.entries()) checkWord("suggestFrequency", `pieces[${i}]`, piece);
    return { word: pieces.join(""), frequency: this.#userWords.suggestSplit(pieces) };
  }

  #pieces(word: string): readonly Piece[] {
    return word.length > 2 ? searchPieces(this.#dictionary, word) : NO_PIECES;
  }

  #readHmm(caller: string, options: CutOptions | undefined): boolean {
    return options === undefined ? this.#hmm : (readOptions(caller, tables.cutOptions, options).hmm ?? this.#hmm);
  }
}
