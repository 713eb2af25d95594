import { grown } from "./grown.js";
import { PACKED, type WordScanner } from "./WordScanner.js";

// Fields of a word's record, side by side so that they come from memory at once.
const LOW = 0;
const HIGH = 1;
const SIZE = 2;
const START = 3;
const HASH = 4;

/** The numbers that stand together for each word. */
export const RECORD = 8;
/** First of three numbers for the owner of the table, 0 at first: they come from memory with the others. */
export const NOTES = 5;

/**
 * Numbers words from 0 on, in the order in which they are first seen, and finds them again by their UTF-16 units: a hash
 * table with open addressing over typed arrays. It holds each word once and nothing else of the texts.
 */
export class WordTable {
  /** Number of words. */
  size = 0;
  /** Word + 1 at the place of its hash or the next free one behind; 0 is free. A power of two, at most three quarters full. */
  #slots = new Int32Array(4096);
  /** Records of the words, each from `RECORD` times its number on. Another array after a word was added. */
  records = new Int32Array(3072 * RECORD);
  /** The units of all words, each from its `START` on. */
  #units = new Uint16Array(16384);
  #unitCount = 0;

  /** Puts the numbers of the scanner's words into its `ids`, -1 for those that are unknown. */
  findAll(words: WordScanner): void {
    this.#numberAll(words, false);
  }

  /** Puts the numbers of the scanner's words into its `ids`; unknown ones become known. */
  addAll(words: WordScanner): void {
    this.#numberAll(words, true);
  }

  /** The word of a number. */
  word(id: number): string {
    const start = this.records[id * RECORD + START]!;
    const end = start + lengthOf(this.records[id * RECORD + SIZE]!);
    const parts: string[] = [];
    for (let i = start; i < end; i += 4096) {
      parts.push(String.fromCharCode(...this.#units.subarray(i, Math.min(end, i + 4096)))); // a call takes only so many
    }
    return parts.join("");
  }

  #numberAll(words: WordScanner, adds: boolean): void {
    const { count, ids, lows, highs, sizes, hashes } = words;
    let [slots, records] = [this.#slots, this.records];
    let mask = slots.length - 1;
    for (let i = 0; i < count; i++) {
      const low = lows[i]!;
      const high = highs[i]!;
      const size = sizes[i]!;
      let slot = firstSlot(hashes[i]!, mask);
      let known = slots[slot]!;
      while (known !== 0) {
        const record = (known - 1) * RECORD;
        if (records[record + LOW] === low && records[record + HIGH] === high && records[record + SIZE] === size) {
          if (size >= 0 && size <= PACKED) break;
          if (this.#equals(records[record + START]!, words.units, words.starts[i]!, lengthOf(size))) break;
        }
        slot = (slot + 1) & mask;
        known = slots[slot]!;
      }
      if (known === 0 && adds) {
        known = this.#append(words, i, slot) + 1;
        slots = this.#slots;
        records = this.records;
        mask = slots.length - 1;
      }
      ids[i] = known - 1;
    }
  }

  #equals(knownStart: number, units: Uint16Array, start: number, length: number): boolean {
    const known = this.#units;
    for (let i = 0; i < length; i++) if (units[start + i] !== known[knownStart + i]) return false;
    return true;
  }

  /** Adds a word, whose place is a free slot. */
  #append(words: WordScanner, i: number, slot: number): number {
    this.#slots[slot] = this.size + 1;
    const [start, size] = [words.starts[i]!, words.sizes[i]!];
    const word = words.units.subarray(start, start + lengthOf(size));
    const end = this.#unitCount + word.length;
    if (end > this.#units.length) this.#units = grown(this.#units, new Uint16Array(2 * end));
    this.#units.set(word, this.#unitCount);
    const record = this.size * RECORD;
    this.records[record + LOW] = words.lows[i]!;
    this.records[record + HIGH] = words.highs[i]!;
    this.records[record + SIZE] = size;
    this.records[record + START] = this.#unitCount;
    this.records[record + HASH] = words.hashes[i]!;
    this.#unitCount = end;
    this.size++;
    if (4 * (this.size + 1) > 3 * this.#slots.length) this.#grow();
    return this.size - 1;
  }

  /** Twice the room, with all words put into place anew. */
  #grow(): void {
    this.records = grown(this.records, new Int32Array(2 * this.records.length));
    this.#slots = new Int32Array(2 * this.#slots.length);
    const mask = this.#slots.length - 1;
    for (let id = 0; id < this.size; id++) {
      let slot = firstSlot(this.records[id * RECORD + HASH]!, mask);
      while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
      this.#slots[slot] = id + 1;
    }
  }
}

/** FNV mixes upwards: its high bits are brought down to where the mask keeps them. */
function firstSlot(hash: number, mask: number): number {
  return (hash ^ (hash >>> 15)) & mask;
}

/** The units of a word, whose size is negative if they are not all of Latin-1. */
function lengthOf(size: number): number {
  return size < 0 ? -size : size;
}
