import { ArgumentError, readOptions } from "@seqloom/array";
import { checkText, checkWord } from "./checkText.js";
import { cutAll } from "./cutAll.js";
import { cutInChunks } from "./cutInChunks.js";
import { CutEngine } from "./CutEngine.js";
import type { CutHmm } from "./CutHmm.js";
import type { Dictionary } from "./Dictionary.js";
import { findKeywords } from "./findKeywords.js";
import { loadData } from "./loadData.js";
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
} from "./Segmenter.js";
import * as tables from "./segmenterOptions.js";
import { tagWords } from "./tagWords.js";
import { UserWords } from "./UserWords.js";

const NO_PIECES: readonly Piece[] = [];

/** The engine `exact`: jieba for Python, word for word, in TypeScript alone. */
export class ExactSegmenter implements Segmenter {
  readonly engine = "exact";
  readonly #dictionary: Dictionary;
  readonly #engine: CutEngine;
  readonly #userWords: UserWords;
  readonly #hmm: boolean;

  /** @param hmm whether words are found that the dictionary lacks, unless a call says otherwise */
  constructor(dictionary: Dictionary, cutHmm: CutHmm, hmm: boolean) {
    this.#dictionary = dictionary;
    this.#engine = new CutEngine(dictionary, cutHmm);
    this.#userWords = new UserWords(this.#engine);
    this.#hmm = hmm;
  }

  cut(text: string, options?: CutOptions): string[] {
    return this.#engine.cut(checkText("cut", text), this.#readHmm("cut", options));
  }

  cutAll(text: string): string[] {
    return cutAll(this.#dictionary, checkText("cutAll", text));
  }

  cutForSearch(text: string, options?: CutOptions): string[] {
    const words: string[] = [];
    for (const word of this.#engine.cut(checkText("cutForSearch", text), this.#readHmm("cutForSearch", options))) {
      for (const { start, end } of this.#pieces(word)) words.push(word.slice(start, end));
      words.push(word);
    }
    return words;
  }

  tokenize(text: string, options?: TokenizeOptions): Token[] {
    const { mode, offsets, hmm = this.#hmm } = readOptions("tokenize", tables.tokenizeOptions, options);
    const words = this.#engine.cut(checkText("tokenize", text), hmm);
    return placeWords(words, mode === "search" ? (word) => this.#pieces(word) : () => NO_PIECES, offsets);
  }

  async cutAsync(text: string, options?: CutAsyncOptions): Promise<string[]> {
    const { chunkLength, hmm = this.#hmm } = readOptions("cutAsync", tables.cutAsyncOptions, options);
    return cutInChunks(checkText("cutAsync", text), chunkLength, (chunk) => this.#engine.cut(chunk, hmm));
  }

  async tag(text: string, options?: CutOptions): Promise<TaggedWord[]> {
    const hmm = this.#readHmm("tag", options);
    return tagWords(this.#dictionary, hmm ? await loadData.tagHmm() : undefined, checkText("tag", text));
  }

  async keywords(text: string, options?: KeywordOptions): Promise<Keyword[]> {
    return findKeywords(this, text, options);
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
    this.#userWords.load(checkText("loadUserDictionary", text));
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
