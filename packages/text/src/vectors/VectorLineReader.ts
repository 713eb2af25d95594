import type { TextEncoding } from "@seqloom/bytes";
import { parseNumbers } from "./parseNumbers.js";
import { WordDecoder } from "./WordDecoder.js";
import { WordVectorCollector } from "./WordVectorCollector.js";
import type { WordVectors } from "./WordVectors.js";
import { type InvalidWords, type Vocabulary, wordSet } from "./vectorOptions.js";

const BLANK = 32;

const { fromCharCode } = String;

/** Form of the lines of a file. */
interface VectorLines {
  /** The public function, which begins every error text. */
  readonly caller: string;
  readonly file: string;
  readonly vocabulary: Vocabulary | undefined;
  readonly invalid: InvalidWords;
  /** Encoding of the file, whose lines come in UTF-8. */
  readonly encoding: TextEncoding;
  /** Numbers on each line. */
  readonly dimension: number;
  /** Origin of the dimension, to be read after "but": "the header says 10". */
  readonly dimensionSource: string;
  /** Whether the dimension is only taken from a line: then a word with nothing but numbers behind it is a line too long. */
  readonly isGuessed: boolean;
}

/** Reads lines of the form `word number number …`, the text format of GloVe and word2vec; a word may hold blanks. */
export class VectorLineReader {
  readonly #lines: VectorLines;
  readonly #collector: WordVectorCollector;
  readonly #decoder: WordDecoder;
  #vector = new Float32Array(0);

  constructor(lines: VectorLines) {
    this.#lines = lines;
    this.#collector = new WordVectorCollector(wordSet(lines.vocabulary), lines.dimension);
    this.#decoder = new WordDecoder("utf-8", lines.invalid, lines.encoding !== "utf-8");
  }

  /**
   * Reads one line.
   *
   * @param number its number in the file, counted from 1
   * @param start where it begins and ends in `bytes`
   * @throws Error that names file and line if it has another number of columns, a word that is no text, or a column that is
   *   not a number; the numbers of words outside the vocabulary are counted, not read
   */
  read(bytes: Uint8Array, number: number, start = 0, end = bytes.length): void {
    if (end > start && bytes[end - 1] === BLANK) end--; // the original word2vec writes a blank behind the last number too
    let wordEnd = start;
    while (wordEnd < end && bytes[wordEnd] !== BLANK) wordEnd++;
    // Nearly all words have no blank. Counting the columns of each line first would take a fifth of the time.
    if (this.#take(bytes, start, wordEnd, end, number)) return;
    this.#takeWithBlanks(bytes.subarray(start, end), wordEnd - start, number);
  }

  /** Reads a line whose word ends at `wordEnd`; false, with nothing read, if anything but one whole vector follows. */
  #take(bytes: Uint8Array, start: number, wordEnd: number, end: number, number: number): boolean {
    const { dimension, caller, file } = this.#lines;
    if (this.#vector.length < dimension) {
      if (countBlanks(bytes, wordEnd, end) < dimension) return false; // before room is made for what a header promises
      this.#vector = new Float32Array(dimension);
    }
    const invalidBefore = this.#decoder.invalidWords;
    const word =
      asciiWord(bytes, start, wordEnd) ??
      this.#decoder.decode(bytes.subarray(start, wordEnd), () => `${caller}: the word in line ${number} of ${file}`);
    const isWanted = word !== undefined && this.#collector.wants(word);
    const isRight = isWanted
      ? parseNumbers(bytes, wordEnd + 1, this.#vector, end) < 0
      : countBlanks(bytes, wordEnd, end) === dimension;
    if (isRight && isWanted) this.#collector.placeFor(word)?.set(this.#vector);
    if (!isRight) this.#decoder.invalidWords = invalidBefore; // it is read again
    return isRight;
  }

  #takeWithBlanks(bytes: Uint8Array, firstBlank: number, number: number): void {
    const { dimension, isGuessed } = this.#lines;
    const more = countBlanks(bytes) - dimension;
    const wordEnd = more > 0 ? placeOfBlank(bytes, more) : firstBlank;
    const isLonger = isGuessed && more > 0 && numbersAtEnd(bytes.subarray(firstBlank, wordEnd)) === more;
    if (more <= 0 || isLonger || !this.#take(bytes, 0, wordEnd, bytes.length, number)) {
      throw this.#whatIsWrong(bytes, isLonger ? firstBlank : wordEnd, number);
    }
  }

  #whatIsWrong(bytes: Uint8Array, wordEnd: number, number: number): Error {
    const { dimension, dimensionSource } = this.#lines;
    const numbers = countBlanks(bytes, wordEnd);
    if (numbers !== dimension) {
      return this.#error(
        number,
        `has ${numbers} ${numbers === 1 ? "number" : "numbers"} after the word, but ${dimensionSource}`,
      );
    }
    const wrong = parseNumbers(bytes, wordEnd + 1, this.#vector);
    return this.#error(number, `has a column ${countBlanks(bytes) - dimension + wrong + 2} that is not a number`);
  }

  #error(number: number, what: string): Error {
    return new Error(`${this.#lines.caller}: line ${number} of ${this.#lines.file} ${what}.`);
  }

  /** The vectors of all lines that were read. */
  finish(): WordVectors {
    return this.#collector.finish(this.#decoder.invalidWords);
  }
}

/** Count of the numbers at the end of a line, whose word may hold blanks; the columns behind the first if its last is no number. */
export function numbersOn(line: Uint8Array): number {
  const bytes = withoutLastBlank(line);
  return numbersAtEnd(bytes) || countBlanks(bytes);
}

/** Count of the columns at the end, each behind a blank, that are numbers. */
function numbersAtEnd(bytes: Uint8Array): number {
  const one = new Float32Array(1);
  let numbers = 0;
  for (let end = bytes.length; end > 0; numbers++) {
    const blank = bytes.lastIndexOf(BLANK, end - 1);
    if (blank < 0 || parseNumbers(bytes.subarray(blank + 1, end), 0, one) >= 0) break;
    end = blank;
  }
  return numbers;
}

function withoutLastBlank(line: Uint8Array): Uint8Array {
  return line.at(-1) === BLANK ? line.subarray(0, -1) : line;
}

/** A word of up to 32 characters, all of ASCII, as a string: a decoder takes longer; undefined for any other. */
function asciiWord(bytes: Uint8Array, start: number, end: number): string | undefined {
  if (end - start > 32) return undefined;
  for (let i = start; i < end; i++) if (bytes[i]! > 0x7f) return undefined;
  let word = "";
  let i = start;
  for (; i + 4 <= end; i += 4) word += fromCharCode(bytes[i]!, bytes[i + 1]!, bytes[i + 2]!, bytes[i + 3]!);
  for (; i < end; i++) word += fromCharCode(bytes[i]!);
  return word;
}

function countBlanks(bytes: Uint8Array, from = 0, end = bytes.length): number {
  let count = 0;
  for (let i = from; i < end; i++) if (bytes[i] === BLANK) count++;
  return count;
}

/** Place of the blank before which there are `before` others. */
function placeOfBlank(bytes: Uint8Array, before: number): number {
  let place = bytes.indexOf(BLANK);
  for (let i = 0; i < before; i++) place = bytes.indexOf(BLANK, place + 1);
  return place;
}
