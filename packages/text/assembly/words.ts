// Cuts a text into words and looks each up in a hash table, in one pass: WordScanner.ts and WordTable.ts do the same in JavaScript,
// over the same arrays, which WordEngine.ts copies here.

import { DROPPED_SET, SEPARATOR_SET, STATE } from "./addresses";
import { COUNT_ALL, FIND } from "./modes";
import {
  AT,
  COUNT,
  DROPPED,
  DROPS,
  IDS,
  LOWERS,
  MASK,
  MODE,
  RECORDS,
  SEPARATORS,
  SIZE,
  SIZE_LIMIT,
  SLOTS,
  TEXT,
  TEXT_BYTES,
  TEXT_NUMBER,
  WORD_BYTES,
  WORD_BYTES_LIMIT,
  WORDS,
} from "./state";

// Places of a record's fields in bytes, behind the first eight bytes of the word; WordTable.ts knows them too.
const RECORD_SIZE: usize = 8;
const RECORD_START: usize = 12;
const RECORD_HASH: usize = 16;
const RECORD_COUNT: usize = 20;
const RECORD_TEXTS: usize = 24;
const RECORD_LAST_TEXT: usize = 28;

const HASH_START: i32 = 0x811c9dc5;
const HASH_FACTOR: i32 = 0x01000193;

// @ts-ignore: decorator
@inline
function state(field: usize): i32 {
  return load<i32>(STATE + (field << 2));
}

// @ts-ignore: decorator
@inline
function setState(field: usize, value: i32): void {
  store<i32>(STATE + (field << 2), value);
}

/** Marks separators and dropped characters of the text, and lowers A to Z if asked to. A separator stands behind the text. */
export function classify(): void {
  const text = <usize>state(TEXT);
  const separators = <usize>state(SEPARATORS);
  const dropped = <usize>state(DROPPED);
  const lowers = state(LOWERS) != 0;
  const drops = state(DROPS) != 0;
  const separatorSet = v128.load(SEPARATOR_SET);
  const droppedSet = v128.load(DROPPED_SET);
  const upperBits = i8x16(1, 2, 4, 8, 16, 32, 64, -128, 0, 0, 0, 0, 0, 0, 0, 0);
  const lowerFour = i8x16.splat(15);
  const length = <usize>state(TEXT_BYTES);
  for (let i: usize = 0; i < length; i += 16) {
    const bytes = v128.load(text + i);
    const low = v128.and(bytes, lowerFour);
    const bit = i8x16.swizzle(upperBits, i8x16.shr_u(bytes, 4));
    const isSeparator = i8x16.ne(v128.and(i8x16.swizzle(separatorSet, low), bit), i8x16.splat(0));
    store<u16>(separators + (i >> 3), <u16>i8x16.bitmask(isSeparator));
    if (drops) {
      const isDropped = i8x16.ne(v128.and(i8x16.swizzle(droppedSet, low), bit), i8x16.splat(0));
      store<u16>(dropped + (i >> 3), <u16>i8x16.bitmask(isDropped));
    }
    if (lowers) {
      const isCapital = i8x16.lt_u(i8x16.sub(bytes, i8x16.splat(0x41)), i8x16.splat(26));
      v128.store(text + i, v128.or(bytes, v128.and(isCapital, i8x16.splat(0x20))));
    }
  }
  const end = separators + (length >> 3);
  const bit = (<u32>length) & 7;
  const behind: u32 = 0xff << bit;
  const last = <u32>load<u8>(end);
  store<u8>(end, last | behind);
  store<u64>(end + 1, -1);
}

/**
 * Looks up the words from `AT` on, and adds or counts them as `MODE` says.
 *
 * @returns whether the end was reached; else the table has to grow first
 */
export function look(): bool {
  const text = <usize>state(TEXT);
  const length = <usize>state(TEXT_BYTES);
  const separators = <usize>state(SEPARATORS);
  const dropped = <usize>state(DROPPED);
  const slots = <usize>state(SLOTS);
  const mask = state(MASK);
  const records = <usize>state(RECORDS);
  const words = <usize>state(WORDS);
  const sizeLimit = state(SIZE_LIMIT);
  const wordBytesLimit = <usize>state(WORD_BYTES_LIMIT);
  const mode = state(MODE);
  const textNumber = state(TEXT_NUMBER);
  const drops = state(DROPS) != 0;
  const firstId = <usize>state(IDS);
  let id = firstId + ((<usize>state(COUNT)) << 2);
  let size = state(SIZE);
  let wordBytes = <usize>state(WORD_BYTES);
  let at = <usize>state(AT);
  let isAtEnd = true;
  while (at < length) {
    const ahead = load<u64>(separators + (at >> 3)) >> (at & 7);
    if (ahead & 1) {
      at += <usize>ctz(~ahead);
      continue;
    }
    let bytes = ahead != 0 ? <usize>ctz(ahead) : farSeparator(separators, at) - at;
    if (mode != FIND && (size == sizeLimit || wordBytes + bytes > wordBytesLimit)) {
      isAtEnd = false;
      break;
    }
    const start = text + at;
    at += bytes + 1;
    if (drops) {
      bytes = withoutDropped(dropped, start, start - text, bytes);
      if (bytes == 0) continue;
    }
    let packed = load<u64>(start);
    if (bytes < 8) packed &= ((<u64>1) << (bytes << 3)) - 1;
    const hash = hashOf(packed, start, bytes);
    const slot = slots + ((<usize>slotOf(slots, mask, records, words, packed, hash, start, bytes)) << 2);
    let known = load<i32>(slot);
    if (known == 0 && mode != FIND) {
      store<i32>(slot, ++size);
      known = size;
      append(records + ((<usize>(known - 1)) << 5), packed, hash, <i32>bytes, <i32>wordBytes);
      memory.copy(words + wordBytes, start, bytes);
      wordBytes += bytes;
    }
    if (mode == COUNT_ALL) count(records + ((<usize>(known - 1)) << 5), textNumber);
    store<i32>(id, known - 1);
    id += 4;
  }
  setState(COUNT, <i32>((id - firstId) >> 2));
  setState(SIZE, size);
  setState(WORD_BYTES, <i32>wordBytes);
  setState(AT, <i32>at);
  return isAtEnd;
}

/** Place of a word in the table, or the free one where it would be. */
// @ts-ignore: decorator
@inline
function slotOf(
  slots: usize,
  mask: i32,
  records: usize,
  words: usize,
  packed: u64,
  hash: i32,
  start: usize,
  bytes: usize,
): i32 {
  let slot = (hash ^ (hash >>> 15)) & mask;
  let known = load<i32>(slots + ((<usize>slot) << 2));
  while (known != 0) {
    const record = records + ((<usize>(known - 1)) << 5);
    if (load<u64>(record) == packed && load<i32>(record + RECORD_SIZE) == <i32>bytes) {
      if (bytes <= 8 || isSame(words + <usize>load<i32>(record + RECORD_START), start, bytes)) break;
    }
    slot = (slot + 1) & mask;
    known = load<i32>(slots + ((<usize>slot) << 2));
  }
  return slot;
}

/** Writes the record of a new word. */
function append(record: usize, packed: u64, hash: i32, bytes: i32, wordStart: i32): void {
  store<u64>(record, packed);
  store<i32>(record + RECORD_SIZE, bytes);
  store<i32>(record + RECORD_START, wordStart);
  store<i32>(record + RECORD_HASH, hash);
  store<i32>(record + RECORD_COUNT, 0);
  store<u64>(record + RECORD_TEXTS, 0); // and the text behind it
}

/** Counts a word, and its text once. */
// @ts-ignore: decorator
@inline
function count(record: usize, textNumber: i32): void {
  store<i32>(record + RECORD_COUNT, load<i32>(record + RECORD_COUNT) + 1);
  if (load<i32>(record + RECORD_LAST_TEXT) == textNumber) return;
  store<i32>(record + RECORD_LAST_TEXT, textNumber);
  store<i32>(record + RECORD_TEXTS, load<i32>(record + RECORD_TEXTS) + 1);
}

/** Place of the next separator, 57 bytes away or more. */
function farSeparator(separators: usize, at: usize): usize {
  do at++;
  while (((load<u8>(separators + (at >> 3)) >> (<u8>(at & 7))) & 1) == 0);
  return at;
}

/** Moves the characters of a word together, over those that are dropped. Returns how many are left. */
// @ts-ignore: decorator
@inline
function withoutDropped(dropped: usize, start: usize, at: usize, bytes: usize): usize {
  if (bytes <= 56) {
    const marks = (load<u64>(dropped + (at >> 3)) >> (at & 7)) & (((<u64>1) << bytes) - 1);
    if (marks == 0) return bytes;
    const kept = bytes - <usize>popcnt(marks);
    if (marks >> kept == ((<u64>1) << (bytes - kept)) - 1) return kept; // all at the end
  }
  return movedTogether(dropped, start, at, bytes);
}

function movedTogether(dropped: usize, start: usize, at: usize, bytes: usize): usize {
  let end = start;
  for (let i: usize = 0; i < bytes; i++) {
    const place = at + i;
    if (((load<u8>(dropped + (place >> 3)) >> (<u8>(place & 7))) & 1) == 0) store<u8>(end++, load<u8>(start + i));
  }
  return end - start;
}

// @ts-ignore: decorator
@inline
function hashOf(packed: u64, start: usize, bytes: usize): i32 {
  let hash = (((HASH_START ^ (<i32>packed)) * HASH_FACTOR) ^ (<i32>(packed >> 32))) * HASH_FACTOR;
  for (let i: usize = 8; i < bytes; i += 4) {
    let next = load<i32>(start + i);
    const left = <i32>bytes - <i32>i;
    if (left < 4) next &= (1 << (left << 3)) - 1;
    hash = (hash ^ next) * HASH_FACTOR;
  }
  return hash;
}

/** Compares words of more than eight bytes whose first eight are equal. */
function isSame(known: usize, start: usize, bytes: usize): bool {
  const last = bytes - 8;
  for (let i: usize = 8; i < last; i += 8) if (load<u64>(known + i) != load<u64>(start + i)) return false;
  return load<u64>(known + last) == load<u64>(start + last);
}
