import type { DictionarySource } from "../reading/loadDictionary.js";
import type { TaggedWord } from "../interface/Segmenter.js";
import type { UserWord } from "../reading/userDictionaryLines.js";

/** The engines that are packages of others. */
export type PackageEngineName = "node-rs" | "nodejieba" | "wasm";

/** An engine of another package, with one interface for all of them; `PackageSegmenter` makes a segmenter of it. */
export interface PackageEngine {
  readonly engine: PackageEngineName;
  /** Its name on npm. */
  readonly packageName: string;
  /** The words of a text; ill-formed UTF-16 may come back as U+FFFD. */
  cut(text: string, hmm: boolean): string[];
  /** The words of `cut`, before each longer one the shorter words inside it. */
  cutForSearch(text: string, hmm: boolean): string[];
  /** The words with tags, "" where it knows none. */
  tag(text: string): TaggedWord[];
  /** The same without the HMM; left out where the package cannot. */
  tagWithoutHmm?(text: string): TaggedWord[];
  /** Rules for words that are added. */
  readonly userWords: {
    /** Whether a frequency must be given, may be, or must not. */
    readonly frequency: "required" | "optional" | "refused";
    readonly maxFrequency?: number;
  };
  /** Adds words that have been checked. */
  addWords(words: readonly UserWord[]): void;
  /** Called before words are added; throws where others would see them. */
  mayChange?(caller: string): void;
}

/** A package that has been loaded. */
export interface LoadedPackage {
  /** Undefined where it cannot be known. */
  readonly version: string | undefined;
  /** Makes an engine with a dictionary. */
  readonly start: (dictionary: DictionarySource) => Promise<PackageEngine>;
}

/** Loads the packages that are optional peers; rejects with the reason where one cannot be used. */
export type OptionalEngines = Readonly<Record<PackageEngineName, () => Promise<LoadedPackage>>>;
