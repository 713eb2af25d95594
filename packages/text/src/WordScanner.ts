import { grown } from "./grown.js";
import { wordCutter } from "./wordCutter.js";
import type { WordOptions } from "./wordOptions.js";

const encoder = new TextEncoder();

/** Looked up once: in a sandbox, as tests run in, each look at a global such as Math takes longer than the product. */
const { imul } = Math;

// FNV-1a, here over UTF-16 units.
const HASH_START = 0x811c9dc5 | 0;
const HASH_FACTOR = 0x01000193;

/** Words of up to so many units, all of Latin-1, are known by two numbers. */
export const PACKED = 8;

/** In a table of what each UTF-16 unit becomes: it stands between words. */
export const SEPARATOR = -1;

/** In such a table: it is taken out, and the word goes on behind it. */
export const DROPPED = -2;

/**
 * Cuts texts into words without making a string of each word: the words of the latest text lie in `units`, and lists with an
 * entry for each word tell what it takes to find it in a `WordTable`. Everything is overwritten by the next text.
 *
 * Where all separators are single UTF-16 units, as with Keras's filters, one pass over the text lower-cases ASCII, filters,
 * cuts and hashes. Anything else goes through `wordCutter` first, with the same words.
 */
export class WordScanner {
  /** UTF-16 units of the text, lower-cased. */
  units = new Uint16Array(1024);
  /** Number of words. */
  count = 0;
  /** Where each word begins in `units`. */
  starts = new Int32Array(512);
  /** Units of each word; negative if one of them is above U+00FF. */
  sizes = new Int32Array(512);
  /** The last four units of each word, a byte each, and the four before. They are all of a word with a size from 0 to 8. */
  lows = new Int32Array(512);
  highs = new Int32Array(512);
  hashes = new Int32Array(512);
  readonly #lower: boolean;
  readonly #cut: (text: string) => string[];
  /** For each UTF-16 unit what it becomes, `SEPARATOR` for one between words; undefined if units alone do not tell. */
  readonly #becomes: Int32Array | undefined;
  readonly #separator: number;
  #bytes = new Uint8Array(1024);

  /** @param becomes where the options do not say it all: what each of the 65,536 units becomes, `split` a separator */
  constructor(options: Required<WordOptions>, becomes = becomesTable(options)) {
    this.#lower = options.lower;
    this.#cut = wordCutter(options);
    this.#becomes = becomes;
    this.#separator = options.split.charCodeAt(0);
  }

  /** Cuts a text at its separators. */
  scan(text: string): void {
    if (this.#becomes === undefined) this.take(this.#cut(text));
    else this.#scanUnits(this.#becomes, this.#copy(text));
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
    let [low, high, all] = [0, 0, 0];
    for (let i = start; i < start + length; i++) {
      const unit = this.units[i]!;
      high = (high << 8) | (low >>> 24);
      low = (low << 8) | unit;
      all |= unit;
    }
    const size = all > 0xff ? -length : length;
    this.starts[this.count] = start;
    this.sizes[this.count] = size;
    this.lows[this.count] = low;
    this.highs[this.count] = high;
    const isPacked = size >= 0 && size <= PACKED;
    this.hashes[this.count++] = isPacked ? packedHash(low, high) : unitsHash(this.units, start, start + length);
  }

  /** Brings the text into `units`, with a separator behind it, and returns its length. */
  #copy(text: string): number {
    this.#reserve(text.length + 1, (text.length >> 1) + 1);
    if (this.#bytes.length < text.length) this.#bytes = new Uint8Array(this.units.length);
    let length = text.length;
    // One byte for each unit means ASCII, which `#becomes` lower-cases.
    const { read, written } = encoder.encodeInto(text, this.#bytes);
    if (read === length && written === length) this.units.set(this.#bytes.subarray(0, length));
    else {
      const cased = this.#lower ? text.toLowerCase() : text;
      length = cased.length; // İ becomes two units
      this.#reserve(length + 1, (length >> 1) + 1);
      for (let i = 0; i < length; i++) this.units[i] = cased.charCodeAt(i);
    }
    this.units[length] = this.#separator;
    return length;
  }

  /** `#push` for all words of a text, in one loop over its units. */
  #scanUnits(becomes: Int32Array, length: number): void {
    const { units, starts, sizes, lows, highs, hashes } = this;
    let [count, start, end] = [0, 0, 0]; // end is never beyond i: units move down where others were dropped
    let [low, high, all] = [0, 0, 0];
    for (let i = 0; i <= length; i++) {
      const unit = becomes[units[i]!]!;
      if (unit >= 0) {
        high = (high << 8) | (low >>> 24);
        low = (low << 8) | unit;
        all |= unit;
        units[end++] = unit;
        continue;
      }
      if (unit === DROPPED) continue;
      if (end > start) {
        const size = all > 0xff ? start - end : end - start;
        starts[count] = start;
        sizes[count] = size;
        lows[count] = low;
        highs[count] = high;
        const isPacked = size >= 0 && size <= PACKED;
        hashes[count++] = isPacked ? packedHash(low, high) : unitsHash(units, start, end);
      }
      start = end;
      low = high = all = 0;
    }
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
  }
}

/** The hash of a word that two numbers tell: most words, so that few need a look at each of their units. */
function packedHash(low: number, high: number): number {
  return imul(imul(HASH_START ^ low, HASH_FACTOR) ^ high, HASH_FACTOR);
}

function unitsHash(units: Uint16Array, start: number, end: number): number {
  let hash = HASH_START;
  for (let i = start; i < end; i++) hash = imul(hash ^ units[i]!, HASH_FACTOR);
  return hash;
}

function becomesTable({ filters, lower, split }: Required<WordOptions>): Int32Array | undefined {
  const separators = filters + split;
  if (split.length !== 1 || /[\ud800-\udfff]/.test(separators)) return undefined;
  const table = Int32Array.from({ length: 65536 }, (_, unit) => unit);
  for (let i = 0; i < separators.length; i++) table[separators.charCodeAt(i)] = SEPARATOR;
  // Only now, since filters see the lower-cased text: a capital among them matches nothing.
  for (let unit = 0x41; lower && unit <= 0x5a; unit++) table[unit] = table[unit + 0x20]!;
  return table[split.charCodeAt(0)] === SEPARATOR ? table : undefined; // the sentinel behind a text has to be one
}
