import { ArgumentError } from "@seqloom/array";
import { type NgramLengths, runsOf } from "../words/ngrams.js";
import { type Standardize, standardizeText, standardRules, WHITE_SPACE } from "./standardizeText.js";
import type { TextSplit } from "./textVectorizationOptions.js";
import { WordScanner } from "../words/WordScanner.js";

/** Options of turning a text into words. */
interface TextReaderOptions {
  readonly standardize: Standardize;
  readonly split: TextSplit;
  readonly ngrams: NgramLengths | undefined;
}

/**
 * Cuts texts into words, or runs of words. Words between white space are read unit by unit; all other ways of cutting make a
 * string of each word.
 */
export class TextReader {
  readonly #options: TextReaderOptions;
  readonly #scanner: WordScanner;
  readonly #isByUnits: boolean;

  constructor(options: TextReaderOptions) {
    const { standardize, split, ngrams } = options;
    this.#options = options;
    this.#isByUnits = typeof standardize !== "function" && split === "whitespace" && ngrams === undefined;
    const rules = typeof standardize === "function" ? undefined : standardRules(standardize);
    const asTheyAre = { filters: "", lower: false, split: " " };
    this.#scanner = new WordScanner(asTheyAre, rules, (text) => this.#wordsOf(text));
  }

  /** The words of a text, until the next call. */
  read(text: string): WordScanner {
    if (this.#isByUnits) this.#scanner.scan(text);
    else this.#scanner.take(this.#wordsOf(text));
    return this.#scanner;
  }

  /** Words that are cut already, until the next call. */
  take(words: readonly string[]): WordScanner {
    this.#scanner.take(words);
    return this.#scanner;
  }

  #wordsOf(text: string): readonly string[] {
    const { standardize, split, ngrams } = this.#options;
    const standardized = standardizeText(text, standardize);
    if (typeof standardized !== "string") {
      throw new ArgumentError(CALLER, "what standardize returns", "a text", standardized);
    }
    const words = cut(standardized, split);
    return ngrams === undefined ? words : runsOf(words, ngrams);
  }
}

const CALLER = "TextVectorization";

function cut(text: string, split: TextSplit): readonly string[] {
  if (split === null) return [text];
  if (split === "character") return [...text];
  if (split === "whitespace") return text.split(WHITE_SPACE).filter((word) => word !== "");
  const words: unknown = split(text);
  if (Array.isArray(words) && words.every((word) => typeof word === "string")) return words;
  throw new ArgumentError(CALLER, "what split returns", "a list of words", words);
}
