import { ArgumentError, readOptions } from "@seqloom/array";
import { checkText, checkUserDictionary, checkWord } from "../interface/checkText.js";
import { cutInChunks } from "../interface/cutInChunks.js";
import { findKeywords } from "../keywords/findKeywords.js";
import type { InverseFrequencies } from "../reading/IdfTable.js";
import type { PackageEngine, PackageEngineName } from "./PackageEngine.js";
import { placeWords } from "../exact/placeWords.js";
import { refuse } from "./refuse.js";
import { searchedPieces } from "./searchedPieces.js";
import type {
  AddWordOptions,
  CutAsyncOptions,
  CutOptions,
  Keyword,
  KeywordOptions,
  Segmenter,
  TaggedWord,
  Token,
  TokenizeOptions,
} from "../interface/Segmenter.js";
import { type DictionaryName, segmenterJson, type SegmenterJson } from "../interface/segmenterJson.js";
import * as tables from "../interface/segmenterOptions.js";
import { userDictionaryLines, type UserWord } from "../reading/userDictionaryLines.js";

/** Characters at which every package cuts a text. */
const LINE_ENDS_AND_STOPS = new Set(Array.from("\n，。", (sign) => sign.charCodeAt(0)));

/**
 * A segmenter with the words of another package. Places, keywords and long texts are computed from these; what the package
 * does otherwise than jieba, or lacks, is refused by name.
 */
export class PackageSegmenter implements Segmenter {
  readonly engine: PackageEngineName;
  readonly #package: PackageEngine;
  readonly #hmm: boolean;
  /** Tags of added words; some packages leave a word that they know its own. */
  readonly #userTags = new Map<string, string>();
  readonly #idf: InverseFrequencies | undefined;
  readonly #dictionaryName: DictionaryName | undefined;
  /** Words that were added, in their order. */
  readonly #changes: UserWord[] = [];

  /**
   * @param hmm whether words are found that the dictionary lacks, unless a call says otherwise
   * @param idf inverse document frequencies in the place of jieba's
   * @param dictionaryName undefined for a dictionary of the user's own
   */
  constructor(engine: PackageEngine, hmm: boolean, idf?: InverseFrequencies, dictionaryName?: DictionaryName) {
    this.engine = engine.engine;
    this.#package = engine;
    this.#hmm = hmm;
    this.#idf = idf;
    this.#dictionaryName = dictionaryName;
  }

  cut(text: string, options?: CutOptions): string[] {
    const hmm = this.#readHmm("cut", options);
    return inWordsOf(checkText("cut", text), this.#package.cut(text, hmm));
  }

  cutAll(text: string): string[] {
    checkText("cutAll", text);
    return this.#lacks("cutAll", "lists other words here than jieba does, and leaves characters out");
  }

  cutForSearch(text: string, options?: CutOptions): string[] {
    const hmm = this.#readHmm("cutForSearch", options);
    return this.#tokens(checkText("cutForSearch", text), hmm, "search", "codeUnits").map(({ word }) => word);
  }

  tokenize(text: string, options?: TokenizeOptions): Token[] {
    const { mode, offsets, hmm = this.#hmm } = readOptions("tokenize", tables.tokenizeOptions, options);
    return this.#tokens(checkText("tokenize", text), hmm, mode, offsets);
  }

  async cutAsync(text: string, options?: CutAsyncOptions): Promise<string[]> {
    const { chunkLength, hmm = this.#hmm } = readOptions("cutAsync", tables.cutAsyncOptions, options);
    const isEnd = (code: number) => LINE_ENDS_AND_STOPS.has(code);
    return cutInChunks(checkText("cutAsync", text), chunkLength, (chunk) => this.cut(chunk, { hmm }), isEnd);
  }

  // eslint-disable-next-line @typescript-eslint/require-await -- what it throws is a rejection, as with "exact"
  async tag(text: string, options?: CutOptions): Promise<TaggedWord[]> {
    const hmm = this.#readHmm("tag", options);
    checkText("tag", text);
    if (!hmm && !this.#package.tagWithoutHmm) return this.#lacks("tag", "has no tags without the HMM");
    const tagged = hmm ? this.#package.tag(text) : this.#package.tagWithoutHmm!(text);
    const words = inWordsOf(
      text,
      tagged.map(({ word }) => word),
    );
    return words.map((word, i) => ({ word, tag: this.#userTags.get(word) ?? (tagged[i]!.tag || "x") }));
  }

  async keywords(text: string, options?: KeywordOptions): Promise<Keyword[]> {
    return findKeywords(this, text, options, this.#idf);
  }

  frequency(word: string): number | undefined {
    checkWord("frequency", "word", word);
    return this.#lacks("frequency", "does not tell the frequency of a word");
  }

  addWord(word: string, options?: AddWordOptions): this {
    const { frequency, tag } = readOptions("addWord", tables.addWordOptions, options);
    return this.#add("addWord", [{ word: checkWord("addWord", "word", word), frequency, tag }]);
  }

  deleteWord(word: string): this {
    checkWord("deleteWord", "word", word);
    return this.#lacks("deleteWord", "takes no word out of its dictionary");
  }

  loadUserDictionary(text: string): this {
    return this.#add("loadUserDictionary", userDictionaryLines(checkUserDictionary(text)));
  }

  suggestFrequency(): number {
    return this.#lacks("suggestFrequency", "does not tell the frequencies of words");
  }

  toJSON(): SegmenterJson {
    return segmenterJson({
      engine: this.engine,
      dictionary: this.#dictionaryName,
      hmm: this.#hmm,
      wordsWithSigns: false,
      words: this.#changes,
      hasOwnIdf: this.#idf !== undefined,
    });
  }

  /** All words are good, or none is added. */
  #add(caller: string, words: readonly UserWord[]): this {
    for (const word of words) this.#check(caller, word);
    if (words.length === 0) return this;
    this.#package.mayChange?.(caller);
    this.#package.addWords(words);
    this.#changes.push(...words);
    for (const { word, tag } of words) if (tag !== undefined) this.#userTags.set(word, tag);
    return this;
  }

  #check(caller: string, { word, frequency }: UserWord): void {
    const { frequency: rule, maxFrequency = Number.MAX_SAFE_INTEGER } = this.#package.userWords;
    const engine = `with the engine "${this.engine}"`;
    const refuseThat = (argument: string, allowed: string, given: unknown): never => {
      throw new ArgumentError(caller, argument, `${allowed} ${engine}`, given, 'The engine "exact" takes any.');
    };
    if (/[\s\0]/.test(word) || isIllFormed(word))
      refuseThat("word", "without white space, NUL and half characters", word);
    if (frequency === undefined) {
      if (rule === "required") refuseThat(`frequency of ${word}`, "given", frequency);
    } else if (rule === "refused") {
      refuseThat(`frequency of ${word}`, "left out", frequency);
    } else if (frequency < 1 || frequency > maxFrequency) {
      refuseThat(`frequency of ${word}`, `from 1 to ${maxFrequency}`, frequency);
    }
  }

  #tokens(text: string, hmm: boolean, mode: TokenizeOptions["mode"], offsets: TokenizeOptions["offsets"]): Token[] {
    const words = this.#package.cut(text, hmm);
    const pieces = mode === "search" ? searchedPieces(words, this.#package.cutForSearch(text, hmm)) : [];
    return placeWords(inWordsOf(text, words), (_, index) => pieces[index] ?? [], offsets);
  }

  #lacks(caller: string, what: string): never {
    return refuse(caller, this.engine, `${this.#package.packageName} ${what}.`);
  }

  #readHmm(caller: string, options: CutOptions | undefined): boolean {
    return options === undefined ? this.#hmm : (readOptions(caller, tables.cutOptions, options).hmm ?? this.#hmm);
  }
}

/** Packages turn half a pair of UTF-16 units into U+FFFD, which is as long: the text itself is what is given back. */
function inWordsOf(text: string, words: string[]): string[] {
  if (!isIllFormed(text)) return words;
  let at = 0;
  return words.map((word) => text.slice(at, (at += word.length)));
}

function isIllFormed(text: string): boolean {
  return /\p{Surrogate}/u.test(text);
}
