import { lazy } from "@seqloom/array";
import { BEHIND, type ByteRules, DROPPED, IN_WORD, SEPARATOR, separatorRules } from "./byteRules.js";
import { encodeWord } from "./encodeWord.js";
import { grown } from "./grown.js";
import { wordCutter } from "./wordCutter.js";
import type { WordOptions } from "./wordOptions.js";

/** Undefined where there is none, as in jest's jsdom: then all texts are cut as strings. */
const encoder = lazy(() => (typeof TextEncoder === "undefined" ? undefined : new TextEncoder()));

/** Looked up once: in a sandbox, as tests run in, each look at a global such as Math takes longer than the product. */
const { imul } = Math;

// FNV-1a, here over numbers of four bytes, of which a word has two at least.
const HASH_START = 0x811c9dc5 | 0;
const HASH_FACTOR = 0x01000193;

/** Words of up to so many bytes are known by two numbers. */
export const PACKED = 8;

/** Masks that keep the first 0 to 4 bytes of a number. */
const FIRST_BYTES = Int32Array.of(0, 0xff, 0xffff, 0xffffff, -1);

/** Something between words that is no character of ASCII. */
const BEYOND_ASCII = /[^\0-\x7f]/u;

/**
 * Cuts texts into words without making a string of each word: the words of the latest text lie in `bytes`, and lists with an
 * entry for each word tell what it takes to find it in a `WordTable`. Everything is overwritten by the next text.
 *
 * A text is put into UTF-8 at once; its words are listed by `cut`, unless a `WordEngine` does that and looks them up in one go.
 * Texts with half a surrogate pair, and a `split` beyond ASCII, are cut as strings first, with the same words: bytes cannot tell them.
 */
export class WordScanner {
  /** The text in UTF-8. */
  bytes = new Uint8Array(1024);
  /** Bytes of a text whose words are not listed yet; -1 if they are. */
  uncut = -1;
  /** Number of words. */
  count = 0;
  /** Place in `bytes` where each word begins. */
  starts = new Int32Array(512);
  /** Bytes of each word. */
  sizes = new Int32Array(512);
  /** The first four bytes of each word as a number, and the four behind. They are all of a word with a size from 0 to 8. */
  lows = new Int32Array(512);
  highs = new Int32Array(512);
  hashes = new Int32Array(512);
  /** For the numbers that a `WordTable` gives the words. */
  ids: Int32Array = new Int32Array(512);
  /** Cut of bytes; undefined if bytes do not tell where words end. */
  readonly rules: ByteRules | undefined;
  readonly #lower: boolean;
  readonly #split: string;
  readonly #cut: (text: string) => readonly string[];
  /** Separators beyond ASCII. */
  readonly #others: RegExp | undefined;
  #ownIds = this.ids;
  #view = new DataView(this.bytes.buffer);

  /**
   * @param rules where the options do not say it all
   * @param cut the same for texts as strings
   */
  constructor(
    options: Required<WordOptions>,
    rules = separatorRules(options),
    cut: (text: string) => readonly string[] = wordCutter(options),
  ) {
    this.#lower = options.lower;
    this.#split = options.split;
    this.#cut = cut;
    this.rules = rules;
    const others = Array.from(options.filters).filter((character) => BEYOND_ASCII.test(character));
    const codes = others.map((character) => `\\u{${character.codePointAt(0)!.toString(16)}}`);
    this.#others = others.length === 0 ? undefined : new RegExp(`[${codes.join("")}]`, "gu");
  }

  /** Takes a text, whose words `cut` lists. */
  scan(text: string): void {
    const toBytes = encoder();
    if (this.rules === undefined || toBytes === undefined) return this.take(this.#cut(text));
    let cased = this.#lower ? text.toLowerCase() : text; // İ becomes two units
    if (this.#others) cased = cased.replace(this.#others, this.#split);
    this.#reserveBytes(3 * cased.length);
    const { written } = toBytes.encodeInto(cased, this.bytes);
    if (written !== cased.length && !isWellFormed(cased)) return this.take(this.#cut(text));
    this.uncut = written;
    this.count = 0;
  }

  /** Takes words that are cut already, as they are. */
  take(words: Iterable<string>): void {
    this.count = 0;
    this.uncut = -1;
    this.ids = this.#ownIds;
    let start = 0;
    for (const word of words) {
      this.#reserveBytes(start + 3 * word.length, start);
      this.#reserveWords(this.count + 1);
      const end = encodeWord(word, this.bytes, start);
      this.#list(this.count++, start, end);
      start = end;
    }
  }

  /** Lists the words of the text. */
  cut(): void {
    if (this.uncut < 0) return;
    const length = this.uncut;
    this.uncut = -1;
    this.ids = this.#ownIds;
    this.#reserveWords((length >> 1) + 1);
    const { kinds, lowers } = this.rules!;
    const { bytes } = this;
    if (lowers) lowerBytes(bytes, length);
    bytes[length] = BEHIND;
    let count = 0;
    for (let i = 0; i < length; i++) {
      if (kinds[bytes[i]!] !== IN_WORD) continue;
      const start = i;
      do i++;
      while (kinds[bytes[i]!] === IN_WORD);
      let end = i;
      for (; kinds[bytes[i]!] !== SEPARATOR; i++) if (kinds[bytes[i]!] !== DROPPED) bytes[end++] = bytes[i]!;
      this.#list(count++, start, end);
    }
    this.count = count;
  }

  /** Lists the word that lies in `bytes`. */
  #list(place: number, start: number, end: number): void {
    const view = this.#view;
    const size = end - start;
    const low = view.getInt32(start, true) & FIRST_BYTES[size < 4 ? size : 4]!;
    const high = size <= 4 ? 0 : view.getInt32(start + 4, true) & FIRST_BYTES[size < PACKED ? size - 4 : 4]!;
    let hash = imul(imul(HASH_START ^ low, HASH_FACTOR) ^ high, HASH_FACTOR);
    for (let i = PACKED; i < size; i += 4) {
      hash = imul(hash ^ (view.getInt32(start + i, true) & FIRST_BYTES[size - i < 4 ? size - i : 4]!), HASH_FACTOR);
    }
    this.starts[place] = start;
    this.sizes[place] = size;
    this.lows[place] = low;
    this.highs[place] = high;
    this.hashes[place] = hash;
  }

  /** Makes room for that many bytes, and for what is read behind them; the first `kept` stay. */
  #reserveBytes(bytes: number, kept = 0): void {
    if (this.bytes.length >= bytes + PACKED) return;
    const larger = new Uint8Array(2 * (bytes + PACKED));
    larger.set(this.bytes.subarray(0, kept));
    this.bytes = larger;
    this.#view = new DataView(larger.buffer);
  }

  /** Makes room for that many words; those that are there stay. */
  #reserveWords(words: number): void {
    if (this.starts.length >= words) return;
    this.starts = grown(this.starts, new Int32Array(2 * words));
    this.sizes = grown(this.sizes, new Int32Array(2 * words));
    this.lows = grown(this.lows, new Int32Array(2 * words));
    this.highs = grown(this.highs, new Int32Array(2 * words));
    this.hashes = grown(this.hashes, new Int32Array(2 * words));
    this.ids = this.#ownIds = new Int32Array(2 * words);
  }
}

function lowerBytes(bytes: Uint8Array, length: number): void {
  for (let i = 0; i < length; i++) {
    const byte = bytes[i]!;
    if (byte >= 0x41 && byte <= 0x5a) bytes[i] = byte | 0x20;
  }
}

const HALF_PAIR = /\p{Surrogate}/u;

/** Whether UTF-8 can hold a text: each half of a surrogate pair has the other. */
function isWellFormed(text: string): boolean {
  const { isWellFormed: native } = text as string & { isWellFormed?: () => boolean };
  return native ? native.call(text) : !HALF_PAIR.test(text);
}
