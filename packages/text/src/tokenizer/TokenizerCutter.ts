import { ArgumentError, type ReadOptions } from "@seqloom/array";
import type { TOKENIZER_OPTIONS } from "./tokenizerOptions.js";
import { WordScanner } from "../words/WordScanner.js";

/** A text, or a text that is cut into tokens already. */
export type TextOrTokens = string | readonly string[];

type Settings = Omit<ReadOptions<typeof TOKENIZER_OPTIONS>, "numWords">;

const CUT_OTHERWISE = "Words that are cut otherwise come from charLevel, an analyzer or lists of tokens.";

/** Cuts texts as the options of a `Tokenizer` say. */
export class TokenizerCutter {
  /** The words of the latest text. */
  readonly words: WordScanner;
  readonly #settings: Settings;

  constructor(settings: Settings) {
    const { filters, lower, split } = settings;
    this.#settings = settings;
    this.words = new WordScanner({ filters: filters ?? "", lower, split: split || " " });
  }

  /**
   * Brings the words of a text into `words`.
   *
   * @param caller the public method, for the error text
   * @param place number of the text among those of the call
   * @throws ArgumentError if it is neither text nor tokens, or a text is to be cut at an empty `split`
   */
  cut(caller: string, text: TextOrTokens, place: number): void {
    const { lower, charLevel, split, analyzer } = this.#settings;
    const name = `texts[${place}]`;
    if (typeof text !== "string") {
      const tokens = checkWords(caller, name, "a text or a list of its tokens", text);
      this.words.take(lower ? tokens.map((token) => token.toLowerCase()) : tokens);
    } else if (charLevel) {
      this.words.take(lower ? text.toLowerCase() : text);
    } else if (analyzer) {
      this.words.take(checkWords(caller, `analyzer(${name})`, "an array of words", analyzer(text)));
    } else {
      if (!split) throw new ArgumentError(caller, "split", "a text of one character or more", split, CUT_OTHERWISE);
      this.words.scan(text);
    }
  }
}

/** @throws ArgumentError unless they are a list or another iterable of texts */
export function checkTexts(caller: string, texts: Iterable<TextOrTokens>): Iterable<TextOrTokens> {
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
