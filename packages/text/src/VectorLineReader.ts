import { decodeUtf8 } from "./decodeUtf8.js";
import { parseNumbers } from "./parseNumbers.js";
import { WordVectorCollector } from "./WordVectorCollector.js";
import type { WordVectors } from "./WordVectors.js";
import { wordSet } from "./vectorOptions.js";
import type { Vocabulary } from "./vectorOptions.js";

const BLANK = 32;

/** How the lines of a file are to be read. */
interface VectorLines {
  /** The public function, which begins every error text. */
  readonly caller: string;
  readonly file: string;
  readonly vocabulary: Vocabulary | undefined;
  /** Numbers on each line. */
  readonly dimension: number;
  /** Who says so, to be read after "but": "the header says 10". */
  readonly dimensionSource: string;
  /** Whether a word may hold blanks; then the last `dimension` columns are the vector. */
  readonly blanksInWords: boolean;
}

/** Reads lines of the form `word number number …`, the text format of GloVe and word2vec. */
export class VectorLineReader {
  readonly #lines: VectorLines;
  readonly #collector: WordVectorCollector;

  constructor(lines: VectorLines) {
    this.#lines = lines;
    this.#collector = new WordVectorCollector(wordSet(lines.vocabulary), lines.dimension);
  }

  /**
   * Reads one line.
   *
   * @param number its number in the file, counted from 1
   * @throws Error that names file and line if it has another number of columns, a word that is not UTF-8, or a column that
   *   is not a number; the numbers of words outside the vocabulary are counted, not read
   */
  read(line: Uint8Array, number: number): void {
    const { dimension, blanksInWords } = this.#lines;
    const bytes = withoutLastBlank(line);
    const wordEnd = placeOfBlank(bytes, blanksInWords ? countBlanks(bytes) - dimension : 0);
    const word = decodeUtf8(bytes.subarray(0, wordEnd));
    if (word === undefined) throw this.#error(number, "has a word that is not UTF-8 text");
    const target = this.#collector.placeFor(word);
    // The numbers are counted while they are read: counting first would take a fifth of the time.
    const isRight = target ? parseNumbers(bytes, wordEnd + 1, target) < 0 : countBlanks(bytes, wordEnd) === dimension;
    if (!isRight) throw this.#whatIsWrong(bytes, wordEnd, number);
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
    const wrong = parseNumbers(bytes, wordEnd + 1, new Float32Array(dimension));
    return this.#error(number, `has a column ${countBlanks(bytes) - dimension + wrong + 2} that is not a number`);
  }

  #error(number: number, what: string): Error {
    return new Error(`${this.#lines.caller}: line ${number} of ${this.#lines.file} ${what}.`);
  }

  /** The vectors of all lines that were read. */
  finish(): WordVectors {
    return this.#collector.finish();
  }
}

/** How many numbers stand on a line, if its word holds no blank. */
export function numbersOn(line: Uint8Array): number {
  return countBlanks(withoutLastBlank(line));
}

/** The original word2vec writes a blank behind the last number too. */
function withoutLastBlank(line: Uint8Array): Uint8Array {
  return line.at(-1) === BLANK ? line.subarray(0, -1) : line;
}

function countBlanks(bytes: Uint8Array, from = 0): number {
  let count = 0;
  for (let i = from; i < bytes.length; i++) if (bytes[i] === BLANK) count++;
  return count;
}

/** Where the blank stands before which there are `before` others; the end if there are not so many. */
function placeOfBlank(bytes: Uint8Array, before: number): number {
  let place = bytes.indexOf(BLANK);
  for (let i = 0; i < before; i++) place = bytes.indexOf(BLANK, place + 1);
  return place < 0 ? bytes.length : place;
}
