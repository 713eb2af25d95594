import { encodingError, textDecoder } from "@seqloom/bytes";
import type { TextEncoding } from "@seqloom/bytes";
import type { InvalidWords } from "./vectorOptions.js";

/** Makes words of bytes, and deals with those that are no text as the reader was told. */
export class WordDecoder {
  readonly #encoding: TextEncoding;
  readonly #invalid: InvalidWords;
  readonly #decoder: InstanceType<typeof TextDecoder>;
  /** Words that were left out or replaced. */
  invalidWords = 0;

  constructor(encoding: TextEncoding, invalid: InvalidWords) {
    this.#encoding = encoding;
    this.#invalid = invalid;
    this.#decoder = textDecoder(encoding);
  }

  /**
   * The word of some bytes.
   *
   * @param place says where it stands, as `readGlove: the word in line 2 of glove.txt`, if it is to be an error
   * @returns undefined if the word is no text and to be left out
   */
  decode(bytes: Uint8Array, place: () => string): string | undefined {
    try {
      return this.#decoder.decode(bytes);
    } catch {
      if (this.#invalid === "error") throw encodingError(place(), bytes.slice(), this.#encoding);
      this.invalidWords++;
      return this.#invalid === "skip" ? undefined : replaced(bytes);
    }
  }
}

/** The word with � for what is no text; of any encoding but UTF-8 nothing else is left than ASCII. */
function replaced(bytes: Uint8Array): string {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
}
