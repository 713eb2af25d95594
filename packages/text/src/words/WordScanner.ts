import { lazy } from "@seqloom/array";
import { grown } from "./grown.js";
import { wordCutter } from "./wordCutter.js";
import type { WordOptions } from "./wordOptions.js";

/** Undefined where there is none, as in jest's jsdom: then all texts are cut unit by unit. */
const encoder = lazy(() => (typeof TextEncoder === "undefined" ? undefined : new TextEncoder()));

/** Looked up once: in a sandbox, as tests run in, each look at a global such as Math takes longer than the product. */
const { imul } = Math;

// FNV-1a, here over UTF-16 units.
const HASH_START = 0x811c9dc5 | 0;
const HASH_FACTOR = 0x01000193;

/** Words of up to so many units, all of Latin-1, are known by two numbers. */
export const PACKED = 8;

/** Entry of a table of UTF-16 units: a separator of words. */
export const SEPARATOR = -1;

/** Entry of such a table: left out, and the word goes on behind it. */
export const DROPPED = -2;

/**
 * Cuts texts into words without making a string of each word: the words of the latest text lie in `units`, and lists with an
 * entry for each word tell what it takes to find it in a `WordTable`. Everything is overwritten by the next text.
 *
 * Where all separators are single UTF-16 units, as with Keras's filters, texts are cut unit by unit, and texts of ASCII alone
 * byte by byte, which is faster. Anything else goes through `wordCutter` first, with the same words.
 */
export class WordScanner {
  /** UTF-16 units of the text, lower-cased. */
  units = new Uint16Array(1024);
  /** Number of words. */
  count = 0;
  /** Place in `units` where each word begins. */
  starts = new Int32Array(512);
  /** Units of each word; negative if one of them is above U+00FF. */
  sizes = new Int32Array(512);
  /** The first four units of each word, a byte each, and the four behind. They are all of a word with a size from 0 to 8. */
  lows = new Int32Array(512);
  highs = new Int32Array(512);
  hashes = new Int32Array(512);
  /** For the numbers that a `WordTable` gives the words. */
  ids = new Int32Array(512);
  readonly #lower: boolean;
  readonly #cut: (text: string) => string[];
  /** Replacement of each UTF-16 unit, `SEPARATOR` for one between words; undefined if units alone do not tell. */
  readonly #becomes: Int32Array | undefined;
  /** The same for texts of ASCII alone. */
  readonly #ascii: AsciiRules | undefined;
  readonly #separator: number;
  #bytes = new Uint8Array(1024);
  #view = new DataView(this.#bytes.buffer);

  /** @param becomes where the options do not say it all: the replacement of each of the 65,536 units, `split` a separator */
  constructor(options: Required<WordOptions>, becomes = becomesTable(options)) {
    this.#lower = options.lower;
    this.#cut = wordCutter(options);
    this.#becomes = becomes;
    this.#ascii = becomes && asciiRules(becomes);
    this.#separator = options.split.charCodeAt(0);
  }

  /** Cuts a text at its separators. */
  scan(text: string): void {
    if (this.#becomes === undefined) return this.take(this.#cut(text));
    const cased = this.#lower ? text.toLowerCase() : text; // İ becomes two units
    const { length } = cased;
    this.#reserve(length + 1, (length >> 1) + 1);
    const toBytes = encoder();
    if (this.#ascii === undefined || toBytes === undefined) return this.#scanUnits(this.#becomes, cased);
    if (this.#bytes.length < length + PACKED) {
      this.#bytes = new Uint8Array(2 * (length + PACKED));
      this.#view = new DataView(this.#bytes.buffer);
    }
    const { read, written } = toBytes.encodeInto(cased, this.#bytes);
    const isAscii = read === length && written === length; // one byte for each unit
    if (!isAscii) return this.#scanUnits(this.#becomes, cased);
    if (this.#ascii.lowers) toBytes.encodeInto(cased.toLowerCase(), this.#bytes);
    this.#scanBytes(this.#ascii.kinds, length);
  }

  /** Takes words that are cut already, as they are. */
  take(words: Iterable<string>): void {
    this.count = 0;
    let start = 0;
    for (const word of words) {
      this.#reserve(start + word.length, this.count + 1);
      for (let i = 0; i < word.length; i++) this.units[start + i] = word.charCodeAt(i);
      this.#push(start, word.length);
      start += word.length;
    }
  }

  /** Adds the word that lies in `units`. */
  #push(start: number, length: number): void {
    const { units, count } = this;
    let [low, high, all] = [0, 0, 0];
    for (let i = 0; i < length; i++) {
      const unit = units[start + i]!;
      if (i < 4) low |= unit << (8 * i);
      else if (i < PACKED) high |= unit << (8 * i); // by 8 times i - 4: counts of bits are taken modulo 32
      all |= unit;
    }
    const size = all > 0xff ? -length : length;
    this.starts[count] = start;
    this.sizes[count] = size;
    this.lows[count] = low;
    this.highs[count] = high;
    const isPacked = size >= 0 && size <= PACKED;
    this.hashes[count] = isPacked ? packedHash(low, high) : unitsHash(units, start, start + length);
    this.count++;
  }

  /** Cuts a text of any characters. */
  #scanUnits(becomes: Int32Array, text: string): void {
    const { units } = this;
    const { length } = text;
    this.count = 0;
    let [start, end] = [0, 0]; // end is never beyond i: units move down where others were dropped
    for (let i = 0; i <= length; i++) {
      const unit = becomes[i < length ? text.charCodeAt(i) : this.#separator]!;
      if (unit >= 0) units[end++] = unit;
      else if (unit === SEPARATOR) {
        if (end > start) this.#push(start, end - start);
        start = end;
      }
    }
  }

  /** Cuts a text of ASCII that lies in `#bytes`: the same words, four units at a time. */
  #scanBytes(kinds: Uint8Array, length: number): void {
    const { starts, sizes, lows, highs, hashes, units } = this;
    const bytes = this.#bytes;
    const view = this.#view;
    bytes[length] = BEHIND;
    let count = 0;
    for (let i = 0; i < length; i++) {
      if (kinds[bytes[i]!] !== IN_WORD) continue;
      const start = i;
      do i++;
      while (kinds[bytes[i]!] === IN_WORD);
      let end = i;
      for (; kinds[bytes[i]!] !== BETWEEN; i++) if (kinds[bytes[i]!] === IN_WORD) bytes[end++] = bytes[i]!; // behind what is dropped
      const size = end - start;
      const low = view.getInt32(start, true) & FIRST_BYTES[size < 4 ? size : 4]!;
      const high = size <= 4 ? 0 : view.getInt32(start + 4, true) & FIRST_BYTES[size < PACKED ? size - 4 : 4]!;
      starts[count] = start;
      sizes[count] = size;
      lows[count] = low;
      highs[count] = high;
      hashes[count++] = size <= PACKED ? packedHash(low, high) : unitsHash(bytes, start, end);
    }
    units.set(bytes.subarray(0, length));
    this.count = count;
  }

  /** Makes room for that many units and words; what is there stays. */
  #reserve(units: number, words: number): void {
    if (this.units.length < units) this.units = grown(this.units, new Uint16Array(2 * units));
    if (this.starts.length >= words) return;
    this.starts = grown(this.starts, new Int32Array(2 * words));
    this.sizes = grown(this.sizes, new Int32Array(2 * words));
    this.lows = grown(this.lows, new Int32Array(2 * words));
    this.highs = grown(this.highs, new Int32Array(2 * words));
    this.hashes = grown(this.hashes, new Int32Array(2 * words));
    this.ids = grown(this.ids, new Int32Array(2 * words));
  }
}

/** Cutting of texts of ASCII alone. */
interface AsciiRules {
  /** Whether capitals become small. */
  readonly lowers: boolean;
  /** `IN_WORD`, `BETWEEN` or `TAKEN_OUT` for each byte. */
  readonly kinds: Uint8Array;
}

const IN_WORD = 0;
const BETWEEN = 1;
const TAKEN_OUT = 2;

/** No byte of ASCII: stands behind a text, where the last word ends. */
const BEHIND = 0xff;

/** Masks that keep the first 0 to 4 bytes of a number. */
const FIRST_BYTES = Int32Array.of(0, 0xff, 0xffff, 0xffffff, -1);

/** @returns undefined if bytes become anything but small letters, words' ends or nothing */
function asciiRules(becomes: Int32Array): AsciiRules | undefined {
  const kinds = new Uint8Array(256);
  kinds[BEHIND] = BETWEEN;
  const lowers = becomes[0x41] === 0x61;
  for (let byte = 0; byte < 128; byte++) {
    const unit = becomes[byte]!;
    const isCapital = byte >= 0x41 && byte <= 0x5a;
    if (unit === SEPARATOR) kinds[byte] = BETWEEN;
    else if (unit === DROPPED) kinds[byte] = TAKEN_OUT;
    else if (unit !== (lowers && isCapital ? byte + 0x20 : byte)) return undefined;
  }
  return { lowers, kinds };
}

/** The hash of a word that two numbers tell: most words, so that few need a look at each of their units. */
function packedHash(low: number, high: number): number {
  return imul(imul(HASH_START ^ low, HASH_FACTOR) ^ high, HASH_FACTOR);
}

function unitsHash(units: Uint16Array | Uint8Array, start: number, end: number): number {
  let hash = HASH_START;
  for (let i = start; i < end; i++) hash = imul(hash ^ units[i]!, HASH_FACTOR);
  return hash;
}

function becomesTable({ filters, split }: Required<WordOptions>): Int32Array | undefined {
  const separators = filters + split;
  if (split.length !== 1 || /[\ud800-\udfff]/.test(separators)) return undefined;
  const table = Int32Array.from({ length: 65536 }, (_, unit) => unit);
  for (let i = 0; i < separators.length; i++) table[separators.charCodeAt(i)] = SEPARATOR;
  return table[split.charCodeAt(0)] === SEPARATOR ? table : undefined; // the sentinel behind a text has to be one
}
