import { addresses, modes, stateFields } from "../binaries/layout.js";
import { base64 } from "../binaries/words.js";
import { type ByteRules, DROPPED, SEPARATOR } from "./byteRules.js";
import type { WordScanner } from "./WordScanner.js";

/** Treatment of unknown words: they stay unknown, become known, or become known and all words are counted. */
export type Mode = (typeof modes)[keyof typeof modes];

/** Arrays of a `WordTable`. */
export interface EngineTable {
  size: number;
  byteCount: number;
  slots: Int32Array;
  records: Int32Array;
  bytes: Uint8Array;
  readonly sizeLimit: number;
  /** Makes the arrays larger. */
  grow(bytes: number): void;
}

interface WordsExports {
  readonly classify: () => void;
  readonly look: () => number;
}

const { state: STATE, separatorSet: SEPARATOR_SET, droppedSet: DROPPED_SET, free: FREE } = addresses;

const PAGE = 65536;
/** Longest text, in bytes; a longer one is cut in JavaScript. */
const LONGEST = 1 << 26;
/** Bytes that may be read behind the end of an area. */
const BEHIND = 64;

/**
 * Cuts texts and looks their words up in one pass, in WebAssembly: one memory for all tables, with a copy of the table that was
 * used last. `WordTable` and `WordScanner` do the same without it, with the same numbers.
 */
export class WordEngine {
  /** The engine, once a table asked for it. */
  static started: WordEngine | undefined;
  static #isTried = false;

  readonly #module: WebAssembly.Module;
  #wasm: WordsExports;
  #table: EngineTable | undefined;
  /** Whether the table's arrays are behind the copy. */
  #isAhead = false;
  #rules: ByteRules | undefined;
  #textRoom = 0;
  /** Address behind the areas of the text. */
  #tableStart = 0;
  #state: Int32Array;
  #bytes: Uint8Array;
  #ids: Int32Array = new Int32Array(0);

  private constructor(module: WebAssembly.Module) {
    this.#module = module;
    const memory = new WebAssembly.Memory({ initial: 1 });
    this.#wasm = this.#instance(memory);
    this.#state = new Int32Array(memory.buffer);
    this.#bytes = new Uint8Array(memory.buffer);
  }

  /** Starts the engine; undefined where WebAssembly with SIMD is missing or not allowed. */
  static start(): WordEngine | undefined {
    if (WordEngine.#isTried) return WordEngine.started;
    WordEngine.#isTried = true;
    try {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      WordEngine.started = new WordEngine(new WebAssembly.Module(bytes));
    } catch {
      WordEngine.started = undefined;
    }
    return WordEngine.started;
  }

  /** Whether a table's copy is here. */
  holds(table: EngineTable): boolean {
    return this.#table === table;
  }

  /** Copies a table, in place of the one before; false if there is no memory for it. */
  take(table: EngineTable): boolean {
    if (this.#table) this.settle(this.#table);
    this.#table = table;
    return this.#copyTable();
  }

  /** Brings the arrays of a table up to date if its copy is here. */
  settle(table: EngineTable): void {
    if (this.#table !== table || !this.#isAhead) return;
    this.#isAhead = false;
    const { slots, records, words } = stateFields;
    table.size = this.#get(stateFields.size);
    table.byteCount = this.#get(stateFields.wordBytes);
    table.slots.set(this.#numbers(this.#get(slots), table.slots.length));
    table.records.set(this.#numbers(this.#get(records), 8 * table.size));
    table.bytes.set(this.#bytes.subarray(this.#get(words), this.#get(words) + table.byteCount));
  }

  /** Gives up the copy of a table that is about to change. */
  leave(table: EngineTable): void {
    if (this.#table === table) this.#table = undefined;
  }

  /** Puts the numbers of the words of a text into `ids`, by the table that is here; false if the text is too long. */
  run(words: WordScanner, mode: Mode, textNumber: number): boolean {
    const length = words.uncut;
    if (!this.#reserveText(length)) return false;
    if (words.rules !== this.#rules) this.#takeRules(words.rules!);
    const { at, count, size, text, textBytes } = stateFields;
    this.#bytes.set(words.bytes.subarray(0, length), this.#get(text));
    this.#set(textBytes, length);
    this.#set(at, 0);
    this.#set(count, 0);
    this.#set(stateFields.mode, mode);
    this.#set(stateFields.textNumber, textNumber);
    this.#wasm.classify();
    const table = this.#table!;
    while (this.#wasm.look() === 0) {
      this.#isAhead = true;
      this.settle(table);
      table.grow(length);
      if (!this.#copyTable()) throw new RangeError("The table of words needs more memory than WebAssembly has.");
    }
    if (mode !== modes.find) {
      this.#isAhead = true;
      table.size = this.#get(size);
    }
    words.count = this.#get(count);
    words.ids = this.#ids;
    return true;
  }

  #takeRules(rules: ByteRules): void {
    this.#rules = rules;
    this.#bytes.fill(0, SEPARATOR_SET, DROPPED_SET + 16);
    let drops = 0;
    for (let byte = 0; byte < 128; byte++) {
      const kind = rules.kinds[byte];
      if (kind === SEPARATOR) this.#bytes[SEPARATOR_SET + (byte & 15)]! |= 1 << (byte >> 4);
      else if (kind === DROPPED) this.#bytes[DROPPED_SET + (byte & 15)]! |= drops = 1 << (byte >> 4);
    }
    this.#set(stateFields.lowers, rules.lowers ? 1 : 0);
    this.#set(stateFields.drops, drops);
  }

  /** Makes room for a text; false if it is too long. */
  #reserveText(bytes: number): boolean {
    if (bytes <= this.#textRoom) return true;
    if (bytes > LONGEST) return false;
    const table = this.#table!;
    this.settle(table);
    const room = Math.max(PAGE, 2 * bytes);
    const marks = aligned(room / 8 + BEHIND);
    const [text, separators] = [FREE, aligned(FREE + room + BEHIND)];
    const dropped = separators + marks;
    const ids = dropped + marks;
    const end = aligned(ids + 4 * (room / 2 + 1));
    const { textRoom, tableStart } = { textRoom: this.#textRoom, tableStart: this.#tableStart };
    [this.#textRoom, this.#tableStart] = [room, end];
    if (!this.#copyTable()) {
      [this.#textRoom, this.#tableStart, this.#table] = [textRoom, tableStart, undefined];
      return false;
    }
    this.#set(stateFields.text, text);
    this.#set(stateFields.separators, separators);
    this.#set(stateFields.dropped, dropped);
    this.#set(stateFields.ids, ids);
    this.#ids = this.#numbers(ids, room / 2 + 1);
    return true;
  }

  #copyTable(): boolean {
    const { size, sizeLimit, byteCount, slots, records, bytes } = this.#table!;
    const slotsAt = this.#tableStart || aligned(FREE);
    const recordsAt = slotsAt + slots.byteLength;
    const wordsAt = recordsAt + records.byteLength;
    if (!this.#reserve(wordsAt + bytes.length + BEHIND)) {
      this.#table = undefined;
      return false;
    }
    this.#numbers(slotsAt, slots.length).set(slots);
    this.#numbers(recordsAt, 8 * size).set(records.subarray(0, 8 * size));
    this.#bytes.set(bytes.subarray(0, byteCount), wordsAt);
    const fields = { slots: slotsAt, mask: slots.length - 1, records: recordsAt, words: wordsAt, size, sizeLimit };
    for (const [name, value] of Object.entries(fields)) this.#set(stateFields[name as keyof typeof fields], value);
    this.#set(stateFields.wordBytes, byteCount);
    this.#set(stateFields.wordBytesLimit, bytes.length);
    return true;
  }

  /**
   * Makes the memory so large; false if the machine refuses. Another memory takes the place of the old one: in V8, growing one
   * makes every access to any typed array slower from then on, since its buffer might be gone.
   */
  #reserve(end: number): boolean {
    const old = this.#bytes;
    if (end <= old.length) return true;
    try {
      const memory = new WebAssembly.Memory({ initial: Math.ceil((end + end / 4) / PAGE) });
      this.#wasm = this.#instance(memory);
      this.#state = new Int32Array(memory.buffer);
      this.#bytes = new Uint8Array(memory.buffer);
    } catch {
      return false;
    }
    this.#bytes.set(old);
    if (this.#ids.length > 0) this.#ids = this.#numbers(this.#get(stateFields.ids), this.#ids.length);
    return true;
  }

  #instance(memory: WebAssembly.Memory): WordsExports {
    return new WebAssembly.Instance(this.#module, { env: { memory } }).exports as unknown as WordsExports;
  }

  #numbers(address: number, count: number): Int32Array {
    return new Int32Array(this.#bytes.buffer, address, count);
  }

  #get(field: number): number {
    return this.#state[STATE / 4 + field]!;
  }

  #set(field: number, value: number): void {
    this.#state[STATE / 4 + field] = value;
  }
}

function aligned(address: number): number {
  return Math.ceil(address / 64) * 64;
}
