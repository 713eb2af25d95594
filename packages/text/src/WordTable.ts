import type { CharacterMap } from "./standardizeText.js";
import { DROPPED, SPACE } from "./standardizeText.js";

// Looked up once: they are called for every character and every word.
const { imul } = Math;
const { fromCharCode } = String;

const UNKNOWN = -1;
const ASCII = 128;

/**
 * Numbers words from 0 in the order in which they are added: a Map from words to numbers that finds a word by its
 * characters, so that reading a text makes no string for each of its words.
 *
 * A hash table with open addressing: a word stands in the slot of its hash or, where that is taken, in one behind it.
 */
export class WordTable {
  /** Number of the word in each slot; at most half of them are taken. */
  #slots = new Int32Array(1 << 10).fill(UNKNOWN);
  #hashes = new Int32Array(1 << 9);
  /** Where each word ends in `#units`; it begins where the one before ends. */
  #ends = new Int32Array(1 << 9);
  /** The UTF-16 units of all words. */
  #units = new Uint16Array(1 << 12);
  /** The units of the word that is being read. */
  #word = new Uint16Array(1 << 6);
  #size = 0;

  /** How many words there are. */
  get size(): number {
    return this.#size;
  }

  /** The number of a word, which it gets now if it has none. */
  add(word: string): number {
    return this.#number(this.#copy(word), word.length, true);
  }

  /** The number of a word; -1 if it was not added. */
  find(word: string): number {
    return this.#number(this.#copy(word), word.length, false);
  }

  /**
   * Cuts a text at its blanks and appends the numbers of its words to `numbers`.
   *
   * @param characters what becomes of each ASCII character; all others stay as they are
   * @param adding whether new words get a number; else theirs is -1
   */
  read(text: string, characters: CharacterMap, adding: boolean, numbers: number[]): void {
    let word = this.#word;
    let length = 0;
    let hash = 0;
    for (let i = 0; i <= text.length; i++) {
      let unit = i < text.length ? text.charCodeAt(i) : SPACE;
      if (unit >= 0 && unit < ASCII) unit = characters[unit]!;
      if (unit >= 0) {
        if (length === word.length) word = this.#word = grown(word, 2 * length);
        word[length++] = unit;
        hash = (imul(hash, 31) + unit) | 0;
      } else if (unit !== DROPPED && length > 0) {
        numbers.push(this.#number(hash, length, adding));
        length = 0;
        hash = 0;
      }
    }
  }

  /** All words by their numbers. */
  words(): string[] {
    return Array.from({ length: this.#size }, (_, number) => {
      const start = number === 0 ? 0 : this.#ends[number - 1]!;
      return textOf(this.#units.subarray(start, this.#ends[number]));
    });
  }

  /** Puts a word into `#word`; returns its hash. */
  #copy(word: string): number {
    if (word.length > this.#word.length) this.#word = new Uint16Array(2 * word.length);
    let hash = 0;
    for (let i = 0; i < word.length; i++) {
      const unit = word.charCodeAt(i);
      this.#word[i] = unit;
      hash = (imul(hash, 31) + unit) | 0;
    }
    return hash;
  }

  /** The number of the word in `#word`. */
  #number(hash: number, length: number, adding: boolean): number {
    const last = this.#slots.length - 1;
    let slot = spread(hash) & last;
    for (;;) {
      const number = this.#slots[slot]!;
      if (number === UNKNOWN) break;
      if (this.#hashes[number] === hash && this.#isWord(number, length)) return number;
      slot = (slot + 1) & last;
    }
    return adding ? this.#insert(slot, hash, length) : UNKNOWN;
  }

  #isWord(number: number, length: number): boolean {
    const start = number === 0 ? 0 : this.#ends[number - 1]!;
    if (this.#ends[number]! - start !== length) return false;
    for (let i = 0; i < length; i++) if (this.#units[start + i] !== this.#word[i]) return false;
    return true;
  }

  #insert(slot: number, hash: number, length: number): number {
    const number = this.#size++;
    const start = number === 0 ? 0 : this.#ends[number - 1]!;
    if (number === this.#hashes.length) {
      this.#hashes = grown(this.#hashes, 2 * number);
      this.#ends = grown(this.#ends, 2 * number);
    }
    if (start + length > this.#units.length) this.#units = grown(this.#units, 2 * (start + length));
    for (let i = 0; i < length; i++) this.#units[start + i] = this.#word[i]!;
    this.#hashes[number] = hash;
    this.#ends[number] = start + length;
    this.#slots[slot] = number;
    if (2 * this.#size > this.#slots.length) this.#doubleSlots();
    return number;
  }

  #doubleSlots(): void {
    this.#slots = new Int32Array(2 * this.#slots.length).fill(UNKNOWN);
    const last = this.#slots.length - 1;
    for (let number = 0; number < this.#size; number++) {
      let slot = spread(this.#hashes[number]!) & last;
      while (this.#slots[slot] !== UNKNOWN) slot = (slot + 1) & last;
      this.#slots[slot] = number;
    }
  }
}

/** Mixes the bits of a hash, so that its lowest ones depend on all (the last step of MurmurHash3). */
function spread(hash: number): number {
  let mixed = imul(hash ^ (hash >>> 16), 0x85ebca6b);
  mixed = imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

function grown<T extends Int32Array | Uint16Array>(array: T, length: number): T {
  const longer = new (array.constructor as new (length: number) => T)(length);
  longer.set(array);
  return longer;
}

/** A text of UTF-16 units; in parts, since a function takes some thousand arguments at most. */
function textOf(units: Uint16Array): string {
  let text = "";
  for (let i = 0; i < units.length; i += 4096) text += Reflect.apply(fromCharCode, String, units.subarray(i, i + 4096));
  return text;
}
