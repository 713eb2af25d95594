import { modes } from "../binaries/layout.js";
import { decodeWord } from "./encodeWord.js";
import { grown } from "./grown.js";
import { type EngineTable, type Mode, WordEngine } from "./WordEngine.js";
import { PACKED, type WordScanner } from "./WordScanner.js";

// Fields of a word's record, side by side so that they come from memory at once; assembly/words.ts knows them too.
const LOW = 0;
const HIGH = 1;
const SIZE = 2;
const START = 3;
const HASH = 4;
const OCCURRENCES = 5;
const TEXTS = 6;
/** Number of the text in which the word occurred last. */
const LAST_TEXT = 7;

/** The numbers that stand together for each word. */
const RECORD = 8;

/** Bytes that are looked up here before they pay for the copy of a table to the engine: so many, and a part of the table's. */
const [FIRST_BYTES, TABLE_PART] = [32768, 8];

/**
 * Numbers words from 0 on, in the order in which they are first seen, and finds them again by their bytes: a hash table with
 * open addressing over typed arrays. It holds each word once, with its counts, and nothing else of the texts.
 *
 * A `WordEngine` goes on with a copy of the arrays where much text comes; the copy comes back when they are looked at.
 */
export class WordTable implements EngineTable {
  /** Number of words. */
  size = 0;
  /** Word + 1 at the place of its hash or the next free one behind; 0 is free. A power of two, at most three quarters full. */
  slots = new Int32Array(4096);
  /** Records of the words, each from `RECORD` times its number on. */
  records = new Int32Array(3072 * RECORD);
  /** The bytes of all words, each from its `START` on. */
  bytes = new Uint8Array(16384);
  byteCount = 0;
  /** Bytes of texts that were looked up here since the engine went to another table. */
  #bytesHere = 0;

  /** Puts the numbers of the scanner's words into its `ids`, -1 for those that are unknown. */
  findAll(words: WordScanner): void {
    this.#numberAll(words, modes.find, 0);
  }

  /** Puts the numbers of the scanner's words into its `ids`; unknown ones become known. */
  addAll(words: WordScanner): void {
    this.#numberAll(words, modes.addAll, 0);
  }

  /** `addAll`, and counts the words. @param text number of the text, another for each */
  countAll(words: WordScanner, text: number): void {
    this.#numberAll(words, modes.countAll, text);
  }

  /** The word of a number. */
  word(id: number): string {
    this.#settle();
    const start = this.records[id * RECORD + START]!;
    return decodeWord(this.bytes, start, start + this.records[id * RECORD + SIZE]!);
  }

  /** Count of a word. */
  countOf(id: number): number {
    this.#settle();
    return this.records[id * RECORD + OCCURRENCES]!;
  }

  /** Number of texts that hold a word. */
  textsOf(id: number): number {
    this.#settle();
    return this.records[id * RECORD + TEXTS]!;
  }

  /** Takes over counts. */
  setCounts(id: number, count: number, texts: number): void {
    this.#leaveEngine();
    this.records[id * RECORD + OCCURRENCES] = count;
    this.records[id * RECORD + TEXTS] = texts;
  }

  /** Twice the room, for words and their bytes, and for `bytes` more. */
  grow(bytes: number): void {
    this.records = grown(this.records, new Int32Array(2 * this.records.length));
    this.bytes = grown(this.bytes, new Uint8Array(2 * this.bytes.length + bytes));
    this.slots = new Int32Array(2 * this.slots.length);
    const mask = this.slots.length - 1;
    for (let id = 0; id < this.size; id++) {
      let slot = firstSlot(this.records[id * RECORD + HASH]!, mask);
      while (this.slots[slot] !== 0) slot = (slot + 1) & mask;
      this.slots[slot] = id + 1;
    }
  }

  /** Words that there is room for. */
  get sizeLimit(): number {
    return (this.slots.length >> 2) * 3 - 1;
  }

  /** Brings the arrays up to date. */
  #settle(): void {
    WordEngine.started?.settle(this);
  }

  #leaveEngine(): void {
    this.#settle();
    WordEngine.started?.leave(this);
  }

  #numberAll(words: WordScanner, mode: Mode, text: number): void {
    if (words.uncut > 0 && this.#engineFor(words)?.run(words, mode, text)) return;
    words.cut();
    if (mode === modes.find) this.#settle();
    else this.#leaveEngine();
    this.#numberHere(words, mode);
    if (mode === modes.countAll) this.#countHere(words, text);
  }

  /** The engine, with this table in it, if that pays. */
  #engineFor(words: WordScanner): WordEngine | undefined {
    if (WordEngine.started?.holds(this)) return WordEngine.started;
    this.#bytesHere += words.uncut;
    const tableBytes = 4 * (this.slots.length + RECORD * this.size) + this.byteCount;
    if (this.#bytesHere < FIRST_BYTES + tableBytes / TABLE_PART) return undefined;
    this.#bytesHere = 0;
    const engine = WordEngine.start();
    return engine?.take(this) ? engine : undefined;
  }

  #numberHere(words: WordScanner, mode: Mode): void {
    const { count, ids, lows, highs, sizes, hashes } = words;
    let { slots, records } = this;
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
          if (size <= PACKED) break;
          if (this.#equals(records[record + START]!, words.bytes, words.starts[i]!, size)) break;
        }
        slot = (slot + 1) & mask;
        known = slots[slot]!;
      }
      if (known === 0 && mode !== modes.find) {
        known = this.#append(words, i, slot) + 1;
        ({ slots, records } = this);
        mask = slots.length - 1;
      }
      ids[i] = known - 1;
    }
  }

  #countHere({ ids, count }: WordScanner, text: number): void {
    const { records } = this;
    for (let i = 0; i < count; i++) {
      const record = ids[i]! * RECORD;
      records[record + OCCURRENCES]!++;
      if (records[record + LAST_TEXT] === text) continue;
      records[record + LAST_TEXT] = text;
      records[record + TEXTS]!++;
    }
  }

  #equals(knownStart: number, bytes: Uint8Array, start: number, size: number): boolean {
    const known = this.bytes;
    for (let i = PACKED; i < size; i++) if (bytes[start + i] !== known[knownStart + i]) return false;
    return true;
  }

  /** Adds a word, whose place is a free slot. */
  #append(words: WordScanner, i: number, slot: number): number {
    this.slots[slot] = this.size + 1;
    const [start, size] = [words.starts[i]!, words.sizes[i]!];
    const end = this.byteCount + size;
    if (end > this.bytes.length) this.bytes = grown(this.bytes, new Uint8Array(2 * end));
    this.bytes.set(words.bytes.subarray(start, start + size), this.byteCount);
    const record = this.size * RECORD;
    this.records[record + LOW] = words.lows[i]!;
    this.records[record + HIGH] = words.highs[i]!;
    this.records[record + SIZE] = size;
    this.records[record + START] = this.byteCount;
    this.records[record + HASH] = words.hashes[i]!;
    this.byteCount = end;
    this.size++;
    if (this.size >= this.sizeLimit) this.grow(0);
    return this.size - 1;
  }
}

/** FNV mixes upwards: its high bits are brought down to where the mask keeps them. */
function firstSlot(hash: number, mask: number): number {
  return (hash ^ (hash >>> 15)) & mask;
}
