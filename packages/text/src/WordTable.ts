import { grown } from "./grown.js";
import type { WordScanner } from "./WordScanner.js";

/**
 * Numbers words from 0 on, in the order in which they are first seen, and finds them again by their UTF-16 units: a hash
 * table with open addressing over typed arrays. It holds each word once and nothing else of the texts.
 */
export class WordTable {
  /** Number of words. */
  size = 0;
  /** Word + 1 at the place of its hash or the next free one behind; 0 is free. A power of two, at most half full. */
  #slots = new Int32Array(4096);
  #hashes = new Int32Array(2048);
  /** Word i lies in `#units` from `#ends[i]` up to but not including `#ends[i + 1]`. */
  #ends = new Int32Array(2049);
  #units = new Uint16Array(16384);

  /** The number of the scanner's i-th word, -1 if it is unknown. */
  find(words: WordScanner, i: number): number {
    return this.#slots[this.#slotOf(words, i)]! - 1;
  }

  /** The number of the scanner's i-th word, which becomes known if it is not. */
  add(words: WordScanner, i: number): number {
    const known = this.#slots[this.#slotOf(words, i)]!;
    return known === 0 ? this.#append(words, i) : known - 1;
  }

  /** The word of a number. */
  word(id: number): string {
    const units = this.#units.subarray(this.#ends[id], this.#ends[id + 1]);
    if (units.length <= 4096) return String.fromCharCode(...units);
    const parts: string[] = []; // a call takes only so many arguments
    for (let i = 0; i < units.length; i += 4096) parts.push(String.fromCharCode(...units.subarray(i, i + 4096)));
    return parts.join("");
  }

  /** Where the word stands, or the free slot where it would. */
  #slotOf(words: WordScanner, i: number): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    const hash = words.hashes[i]!;
    const start = words.starts[i]!;
    const end = words.ends[i]!;
    let slot = firstSlot(hash, mask);
    for (;;) {
      const id = slots[slot]! - 1;
      if (id < 0 || (this.#hashes[id] === hash && this.#equals(id, words.units, start, end))) return slot;
      slot = (slot + 1) & mask;
    }
  }

  #equals(id: number, units: Uint16Array, start: number, end: number): boolean {
    const known = this.#units;
    const from = this.#ends[id]!;
    if (this.#ends[id + 1]! - from !== end - start) return false;
    for (let i = start, k = from; i < end; i++, k++) if (units[i] !== known[k]) return false;
    return true;
  }

  #append(words: WordScanner, i: number): number {
    if (this.size === this.#hashes.length) this.#grow();
    const id = this.size++;
    const from = this.#ends[id]!;
    const word = words.units.subarray(words.starts[i], words.ends[i]);
    if (from + word.length > this.#units.length) {
      this.#units = grown(this.#units, new Uint16Array(2 * (from + word.length)));
    }
    this.#units.set(word, from);
    this.#slots[this.#slotOf(words, i)] = id + 1;
    this.#hashes[id] = words.hashes[i]!;
    this.#ends[id + 1] = from + word.length;
    return id;
  }

  /** Twice the room, with all words put into place anew. */
  #grow(): void {
    this.#hashes = grown(this.#hashes, new Int32Array(2 * this.size));
    this.#ends = grown(this.#ends, new Int32Array(2 * this.size + 1));
    this.#slots = new Int32Array(2 * this.#slots.length);
    const mask = this.#slots.length - 1;
    for (let id = 0; id < this.size; id++) {
      let slot = firstSlot(this.#hashes[id]!, mask);
      while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
      this.#slots[slot] = id + 1;
    }
  }
}

/** FNV mixes upwards: its high bits are brought down to where the mask keeps them. */
function firstSlot(hash: number, mask: number): number {
  return (hash ^ (hash >>> 15)) & mask;
}
