// Cuts a text into words and looks each up in a hash table, in one pass: WordScanner.ts and WordTable.ts do the same in JavaScript,
// over the same arrays, which WordEngine.ts copies here.

// Fields of the state, each 32 bits wide.
const STATE: usize = 1024;
const TEXT: usize = 0;
const TEXT_BYTES: usize = 1;
/** One bit for each byte: a separator. */
const SEPARATORS: usize = 2;
/** One bit for each byte: left out of its word. */
const DROPPED: usize = 3;
const IDS: usize = 4;
const SLOTS: usize = 5;
const MASK: usize = 6;
const RECORDS: usize = 7;
const WORDS: usize = 8;
const SIZE: usize = 9;
/** Words that there is room for. */
const SIZE_LIMIT: usize = 10;
const WORD_BYTES: usize = 11;
const WORD_BYTES_LIMIT: usize = 12;
/** Byte at which `look` goes on. */
const AT: usize = 13;
/** Words of the text up to there. */
const COUNT: usize = 14;
const MODE: usize = 15;
/** Number of the text, counted from 1. */
const TEXT_NUMBER: usize = 16;
const LOWERS: usize = 17;
const DROPS: usize = 18;

// Sets of ASCII characters: the byte at the lower four bits of a character has a bit for its upper three.
const SEPARATOR_SET: usize = 1152;
const DROPPED_SET: usize = 1168;

// Modes.
const ADD: i32 = 1;
const COUNT_WORDS: i32 = 2;

// Record of a word.
const RECORD_SIZE: usize = 8;
const RECORD_START: usize = 12;
const RECORD_HASH: usize = 16;
const RECORD_COUNT: usize = 20;
const RECORD_TEXTS: usize = 24;
const RECORD_LAST_TEXT: usize = 28;

const HASH_START: i32 = 0x811c9dc5;
const HASH_FACTOR: i32 = 0x01000193;

@inline function state(field: usize): i32 {
  return load<i32>(STATE + (field << 2));
}

@inline function setState(field: usize, value: i32): void {
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
  const behind: u32 = 0xff << <u32>(length & 7);
  store<u8>(end, load<u8>(end) | <u8>behind);
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
  let id = firstId + (<usize>state(COUNT) << 2);
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
    if (mode != 0 && (size == sizeLimit || wordBytes + bytes > wordBytesLimit)) {
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
    if (bytes < 8) packed &= (<u64>1 << (bytes << 3)) - 1;
    const hash = hashOf(packed, start, bytes);
    let slot = (hash ^ (hash >>> 15)) & mask;
    let known = load<i32>(slots + (<usize>slot << 2));
    let record: usize = 0;
    while (known != 0) {
      record = records + (<usize>(known - 1) << 5);
      if (load<u64>(record) == packed && load<i32>(record + RECORD_SIZE) == <i32>bytes) {
        if (bytes <= 8 || isSame(words + <usize>load<i32>(record + RECORD_START), start, bytes)) break;
      }
      slot = (slot + 1) & mask;
      known = load<i32>(slots + (<usize>slot << 2));
    }
    if (known == 0 && mode != 0) {
      store<i32>(slots + (<usize>slot << 2), ++size);
      known = size;
      record = records + (<usize>(known - 1) << 5);
      store<u64>(record, packed);
      store<i32>(record + RECORD_SIZE, <i32>bytes);
      store<i32>(record + RECORD_START, <i32>wordBytes);
      store<i32>(record + RECORD_HASH, hash);
      store<i32>(record + RECORD_COUNT, 0);
      store<u64>(record + RECORD_TEXTS, 0);
      memory.copy(words + wordBytes, start, bytes);
      wordBytes += bytes;
    }
    if (mode == COUNT_WORDS) {
      store<i32>(record + RECORD_COUNT, load<i32>(record + RECORD_COUNT) + 1);
      if (load<i32>(record + RECORD_LAST_TEXT) != textNumber) {
        store<i32>(record + RECORD_LAST_TEXT, textNumber);
        store<i32>(record + RECORD_TEXTS, load<i32>(record + RECORD_TEXTS) + 1);
      }
    }
    store<i32>(id, known - 1);
    id += 4;
  }
  setState(COUNT, <i32>((id - firstId) >> 2));
  setState(SIZE, size);
  setState(WORD_BYTES, <i32>wordBytes);
  setState(AT, <i32>at);
  return isAtEnd;
}

/** Place of the next separator, 57 bytes away or more. */
function farSeparator(separators: usize, at: usize): usize {
  do at++;
  while (((load<u8>(separators + (at >> 3)) >> <u8>(at & 7)) & 1) == 0);
  return at;
}

/** Moves the characters of a word together, over those that are dropped. Returns how many are left. */
@inline
function withoutDropped(dropped: usize, start: usize, at: usize, bytes: usize): usize {
  if (bytes <= 56) {
    const marks = (load<u64>(dropped + (at >> 3)) >> (at & 7)) & ((<u64>1 << bytes) - 1);
    if (marks == 0) return bytes;
    const kept = bytes - <usize>popcnt(marks);
    if (marks >> kept == (<u64>1 << (bytes - kept)) - 1) return kept; // all at the end
  }
  return movedTogether(dropped, start, at, bytes);
}

function movedTogether(dropped: usize, start: usize, at: usize, bytes: usize): usize {
  let end = start;
  for (let i: usize = 0; i < bytes; i++) {
    const place = at + i;
    if (((load<u8>(dropped + (place >> 3)) >> <u8>(place & 7)) & 1) == 0) store<u8>(end++, load<u8>(start + i));
  }
  return end - start;
}

@inline
function hashOf(packed: u64, start: usize, bytes: usize): i32 {
  let hash = ((HASH_START ^ <i32>packed) * HASH_FACTOR ^ <i32>(packed >> 32)) * HASH_FACTOR;
  for (let i: usize = 8; i < bytes; i += 4) {
    let next = load<i32>(start + i);
    if (bytes - i < 4) next &= (1 << (<i32>(bytes - i) << 3)) - 1;
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
