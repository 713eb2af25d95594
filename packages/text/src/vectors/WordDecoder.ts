import { encodingError, textDecoder, type TextEncoding } from "@seqloom/bytes";
import type { InvalidWords } from "./vectorOptions.js";

const REPLACED = "\ufffd";

/** Decodes words; those that are no text are treated as the option `invalid` says. */
export class WordDecoder {
  readonly #encoding: TextEncoding;
  readonly #invalid: InvalidWords;
  readonly #isTranscoded: boolean;
  readonly #decoder: InstanceType<typeof TextDecoder>;
  /** Words that were left out or replaced. */
  invalidWords = 0;

  /**
   * @param encoding of the bytes
   * @param isTranscoded whether they were made UTF-8 on the way, so that � stands for what is no text
   */
  constructor(encoding: TextEncoding, invalid: InvalidWords, isTranscoded = false) {
    this.#encoding = encoding;
    this.#invalid = invalid;
    this.#isTranscoded = isTranscoded;
    this.#decoder = textDecoder(encoding);
  }

  /**
   * The word of some bytes.
   *
   * @param place says where it stands, as `readGlove: the word in line 2 of glove.txt`, if it is to be an error
   * @returns undefined if the word is no text and to be left out
   */
  decode(bytes: Uint8Array, place: () => string): string | undefined {
    let word: string;
    try {
      word = this.#decoder.decode(bytes);
      if (!this.#isTranscoded || !word.includes(REPLACED)) return word;
    } catch {
      if (this.#invalid === "error") throw encodingError(place(), bytes.slice(), this.#encoding);
      word = textDecoder(this.#encoding, { fatal: false }).decode(bytes);
    }
    this.invalidWords++;
    return this.#invalid === "skip" ? undefined : word;
  }
}
