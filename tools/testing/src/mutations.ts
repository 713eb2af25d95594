/** One change of a file: bytes from `at` on are taken out, others, in hexadecimal, put in. A list of these is plain JSON. */
export type Edit = readonly [at: number, removed: number, inserted: string];

/** A damaged copy of a file. */
export interface Mutation {
  /** Description for the report of a test: `flipped bit 3 of byte 17`. */
  readonly what: string;
  /** Changes that made it, one after the other. */
  readonly edits: readonly Edit[];
  readonly bytes: Uint8Array;
}

/** Draws an integer from 0 up to but not including `end`. */
type Draw = (end: number) => number;
type Mutate = (bytes: Uint8Array, draw: Draw) => { readonly what: string; readonly edit: Edit };

/** Lengths and counts as binary formats write them, far beyond any file. */
const HUGE: readonly (readonly number[])[] = [
  [0xff, 0xff],
  [0xff, 0xff, 0xff, 0xff],
  [0xff, 0xff, 0xff, 0x7f],
  [0x7f, 0xff, 0xff, 0xff],
  [0, 0, 0, 0x80],
  [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f],
];
/** The same in text. */
const HUGE_DIGITS = ["99999999999", "4294967295", "9007199254740993", "-1", "0", "1e999", "77777777777"];
/** Texts that are rare in files and break careless readers. */
const INSERTED = ["\0", '"', "\n", "\r\n", " ", ",", "{", "\ufeff", "\u2028", "__proto__", "NaN", "😀"].map((text) =>
  new TextEncoder().encode(text),
);

const MUTATIONS: readonly Mutate[] = [
  function flip(bytes, draw) {
    const [at, bit] = [draw(bytes.length), draw(8)];
    return { what: `flipped bit ${bit} of byte ${at}`, edit: overwritten(bytes, at, [bytes[at]! ^ (1 << bit)]) };
  },
  function overwrite(bytes, draw) {
    const at = draw(bytes.length);
    const length = 1 + draw(8);
    const written = Array.from({ length: Math.min(length, bytes.length - at) }, () => draw(256));
    return { what: `wrote ${length} other bytes over byte ${at}`, edit: overwritten(bytes, at, written) };
  },
  function cut(bytes, draw) {
    const length = draw(bytes.length);
    return { what: `cut it to ${length} bytes`, edit: [length, bytes.length - length, ""] };
  },
  function takeOut(bytes, draw) {
    const at = draw(bytes.length);
    const length = 1 + draw(Math.min(64, bytes.length));
    return { what: `took ${length} bytes out at ${at}`, edit: [at, length, ""] };
  },
  function insert(bytes, draw) {
    const at = draw(bytes.length + 1);
    const inserted = draw(2) === 0 ? INSERTED[draw(INSERTED.length)]! : Uint8Array.from({ length: 1 + draw(9) }, () => draw(256)); // prettier-ignore
    return { what: `put ${JSON.stringify([...inserted])} in at ${at}`, edit: [at, 0, hex(inserted)] };
  },
  function repeat(bytes, draw) {
    const [from, at] = [draw(bytes.length), draw(bytes.length + 1)];
    const length = 1 + draw(64);
    const part = bytes.slice(from, from + length);
    return { what: `put bytes ${from} to ${from + length} in again at ${at}`, edit: [at, 0, hex(part)] };
  },
  function zero(bytes, draw) {
    const at = draw(bytes.length);
    const length = 1 + draw(64);
    return {
      what: `zeroed ${length} bytes at ${at}`,
      edit: overwritten(
        bytes,
        at,
        Array.from({ length }, () => 0),
      ),
    };
  },
  function huge(bytes, draw) {
    const at = draw(bytes.length);
    const value = HUGE[draw(HUGE.length)]!;
    return { what: `wrote the length ${value.join(" ")} at ${at}`, edit: overwritten(bytes, at, value) };
  },
  function hugeDigits(bytes, draw) {
    const isDigit = (byte: number | undefined) => byte !== undefined && byte >= 48 && byte <= 57;
    const digits = [...bytes.keys()].filter((at) => isDigit(bytes[at]) && !isDigit(bytes[at - 1]));
    const at = digits[draw(Math.max(1, digits.length))] ?? 0;
    let end = at;
    while (isDigit(bytes[end])) end++;
    const value = HUGE_DIGITS[draw(HUGE_DIGITS.length)]!;
    return { what: `wrote ${value} for digits at ${at}`, edit: [at, end - at, hex(new TextEncoder().encode(value))] };
  },
];

/**
 * Damaged copies of a file: bits flipped, parts cut off, taken out, put in, repeated and zeroed, and lengths made huge, binary
 * and in digits. The same seed gives the same copies.
 *
 * @param file one that is whole, with one byte at least
 */
export function* mutations(file: Uint8Array, { count, seed }: { count: number; seed: number }): Generator<Mutation> {
  const draw = drawer(seed);
  for (let i = 0; i < count; i++) {
    const first = MUTATIONS[i % MUTATIONS.length]!(file, draw);
    const mutation = { what: first.what, edits: [first.edit], bytes: edited(file, [first.edit]) };
    // Some are damaged twice.
    if (draw(4) > 0 || mutation.bytes.length === 0) {
      yield mutation;
      continue;
    }
    const { what, edit } = MUTATIONS[draw(MUTATIONS.length)]!(mutation.bytes, draw);
    const edits = [first.edit, edit];
    yield { what: `${first.what}, ${what}`, edits, bytes: edited(file, edits) };
  }
}

/**
 * A copy of a file with changes.
 *
 * @example
 * edited(Uint8Array.of(1, 2, 3), [[1, 1, "0a0b"]]); // → Uint8Array(4) [ 1, 10, 11, 3 ]
 */
export function edited(file: Uint8Array, edits: readonly Edit[]): Uint8Array {
  let bytes = new Uint8Array(file); // a slice of a Buffer would share its bytes
  for (const [at, removed, inserted] of edits) {
    const tail = bytes.subarray(at + removed);
    const result = new Uint8Array(at + inserted.length / 2 + tail.length);
    result.set(bytes.subarray(0, at));
    result.set(Buffer.from(inserted, "hex"), at);
    result.set(tail, at + inserted.length / 2);
    bytes = result;
  }
  return bytes;
}

/** Writes over the bytes of a file from a place on, as far as it has any. */
function overwritten(bytes: Uint8Array, at: number, written: readonly number[]): Edit {
  const length = Math.min(written.length, bytes.length - at);
  return [at, length, hex(Uint8Array.from(written.slice(0, length)))];
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("hex");
}

/** mulberry32, by Tommy Ettinger. */
function drawer(seed: number): Draw {
  let state = seed >>> 0;
  return (end) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * end);
  };
}
