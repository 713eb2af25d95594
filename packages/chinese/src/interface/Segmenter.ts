import type { SegmenterJson } from "./segmenterJson.js";

/** A word and where it stands in the text, from `start` up to `end`, which does not belong to it. */
export interface Token {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** A word and what it is, in jieba's tags: n noun, v verb, a adjective, ns place, nr person, x unknown, … */
export interface TaggedWord {
  readonly word: string;
  readonly tag: string;
}

/** A keyword and how important it is, in the unit of its method. */
export interface Keyword {
  readonly word: string;
  readonly weight: number;
  /** Only with `withTags`. */
  readonly tag?: string;
}

/** Options of `cut` and `cutForSearch`. */
export interface CutOptions {
  /** Whether a hidden Markov model finds words that the dictionary lacks. Default: as in `createSegmenter`. */
  readonly hmm?: boolean;
}

/** Options of `tokenize`. */
export interface TokenizeOptions extends CutOptions {
  /** The words of `cut` or those of `cutForSearch`. Default: "default". */
  readonly mode?: "default" | "search";
  /** Unit of the places: UTF-16 units, as JavaScript's strings, or code points, as Python's. Default: "codeUnits". */
  readonly offsets?: "codeUnits" | "codePoints";
}

/** Options of `cutAsync`. */
export interface CutAsyncOptions extends CutOptions {
  /** UTF-16 units after about which timers and events get their turn. Default: 100000. */
  readonly chunkLength?: number;
}

/** Options of `keywords`. */
export interface KeywordOptions {
  /** Measure of importance. Default: "tfidf". */
  readonly method?: "tfidf" | "textRank";
  /** Number of keywords at most. Default: 20. */
  readonly topK?: number;
  /** Tags of keywords; any for []. Left out: ns, n, vn, v for textRank, any for tfidf. */
  readonly tags?: readonly string[];
  /** Words that are never keywords. Left out: jieba's, which are English. */
  readonly stopWords?: Iterable<string>;
  /** Whether the keywords come with their tags. Default: false. */
  readonly withTags?: boolean;
}

/** Options of `addWord`. */
export interface AddWordOptions {
  /** Number of times that the word was seen. Left out: as `suggestFrequency` says. */
  readonly frequency?: number;
  /** The tag of the word. */
  readonly tag?: string;
}

/** Options of `suggestFrequency`. */
export interface SuggestFrequencyOptions {
  /** Whether the word gets the frequency at once. Default: false. */
  readonly apply?: boolean;
}

/**
 * Cuts Chinese text into words. Every engine has the same interface; what jieba for Python calls it stands beside.
 *
 * A segmenter has a dictionary of its own: words added to one, or deleted, are not seen by another. What the package behind
 * an engine cannot do is an `ArgumentError` that names the method and the engine.
 */
export interface Segmenter {
  /** The name of the engine: "exact", "node-rs", "nodejieba" or "wasm". */
  readonly engine: string;

  /** The words of a text, which joined give the text again (`lcut`). */
  cut(text: string, options?: CutOptions): string[];

  /** Every word of the dictionary that stands in the text, overlapping ones too (`lcut(cut_all=True)`). */
  cutAll(text: string): string[];

  /** The words of a text, before each longer one the shorter words inside it (`lcut_for_search`). */
  cutForSearch(text: string, options?: CutOptions): string[];

  /** The words of a text with the places where they stand (`tokenize`), counted in UTF-16 units as strings are. */
  tokenize(text: string, options?: TokenizeOptions): Token[];

  /** Cuts a long text as `cut` does, piece by piece, so that timers and events get their turn in between. */
  cutAsync(text: string, options?: CutAsyncOptions): Promise<string[]>;

  /** The words of a text with their tags (`posseg.lcut`), which are not always the words of `cut`. */
  tag(text: string, options?: CutOptions): Promise<TaggedWord[]>;

  /** The most important words of a text, the most important first (`analyse.extract_tags`, `analyse.textrank`). */
  keywords(text: string, options?: KeywordOptions): Promise<Keyword[]>;

  /** The frequency of a word (`get_FREQ`); 0 for a deleted word and for what a word begins with. */
  frequency(word: string): number | undefined;

  /**
   * Adds a word, or changes it (`add_word`). Without a frequency it gets that of `suggestFrequency`. The total of all
   * frequencies grows by it each time, also when a word is only changed, as in jieba.
   */
  addWord(word: string, options?: AddWordOptions): this;

  /** Takes a word out (`del_word`); the HMM does not make it again in this segmenter. */
  deleteWord(word: string): this;

  /**
   * Adds words from text, one a line: `word`, `word frequency`, `word tag` or `word frequency tag` (`load_userdict`).
   * A file is read by `createSegmenter({ userDictionary })`; a path is refused here.
   */
  loadUserDictionary(text: string): this;

  /**
   * The frequency at which a word stays in one piece, or falls into the given pieces (`suggest_freq`). With `apply` the
   * word gets it at once; a frequency of 0 is then the same as deleting it.
   */
  suggestFrequency(wordOrPieces: string | readonly string[], options?: SuggestFrequencyOptions): number;

  /**
   * Settings and changes of the dictionary as plain JSON, for `JSON.stringify` and `segmenterFromJson`.
   *
   * @throws ArgumentError on a dictionary or frequencies of one's own
   */
  toJSON(): SegmenterJson;
}
