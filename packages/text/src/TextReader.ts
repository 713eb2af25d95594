import { ArgumentError } from "@seqloom/array";
import { runsOf } from "./ngrams.js";
import type { NgramLengths } from "./ngrams.js";
import { characterMap, standardizeText, WHITE_SPACE } from "./standardizeText.js";
import type { CharacterMap, Standardize } from "./standardizeText.js";
import type { TextSplit } from "./textVectorizationOptions.js";
import type { WordTable } from "./WordTable.js";

/** How a text becomes words. */
interface TextReaderOptions {
  readonly standardize: Standardize;
  readonly split: TextSplit;
  readonly ngrams: NgramLengths | undefined;
}

/**
 * Cuts texts into words, or runs of words, and numbers them by a table. Words between white space go into the table
 * character by character; all other ways of cutting make a string of each word.
 */
export class TextReader {
  readonly #options: TextReaderOptions;
  readonly #characters: CharacterMap | undefined;

  constructor(options: TextReaderOptions) {
    const { standardize, split, ngrams } = options;
    this.#options = options;
    if (typeof standardize !== "function" && split === "whitespace" && ngrams === undefined) {
      this.#characters = characterMap(standardize);
    }
  }

  /**
   * Appends the numbers of a text's words to `numbers`.
   *
   * @param adding whether new words get a number; else theirs is -1
   */
  read(text: string, table: WordTable, adding: boolean, numbers: number[]): void {
    if (this.#characters) table.read(text, this.#characters, adding, numbers);
    else for (const word of this.#wordsOf(text)) numbers.push(adding ? table.add(word) : table.find(word));
  }

  #wordsOf(text: string): readonly string[] {
    const { standardize, split, ngrams } = this.#options;
    const standardized = standardizeText(text, standardize);
    if (typeof standardized !== "string")
      throw new ArgumentError(CALLER, "what standardize returns", "a text", standardized);
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
