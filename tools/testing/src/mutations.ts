/** A damaged copy of a file. */
export interface Mutation {
  /** Description for the report of a test: `flipped bit 3 of byte 17`. */
  readonly what: string;
  readonly bytes: Uint8Array;
}

/** Draws an integer from 0 up to but not including `end`. */
type Draw = (end: number) => number;
type Mutate = (bytes: Uint8Array, draw: Draw) => Mutation;

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
    const mutated = bytes.slice();
    mutated[at]! ^= 1 << bit;
    return { what: `flipped bit ${bit} of byte ${at}`, bytes: mutated };
  },
  function overwrite(bytes, draw) {
    const at = draw(bytes.length);
    const length = 1 + draw(8);
    const mutated = bytes.slice();
    for (let i = at; i < Math.min(bytes.length, at + length); i++) mutated[i] = draw(256);
    return { what: `wrote ${length} other bytes over byte ${at}`, bytes: mutated };
  },
  function cut(bytes, draw) {
    const length = draw(bytes.length);
    return { what: `cut it to ${length} bytes`, bytes: bytes.slice(0, length) };
  },
  function takeOut(bytes, draw) {
    const at = draw(bytes.length);
    const length = 1 + draw(Math.min(64, bytes.length));
    return { what: `took ${length} bytes out at ${at}`, bytes: spliced(bytes, at, length, new Uint8Array(0)) };
  },
  function insert(bytes, draw) {
    const at = draw(bytes.length + 1);
    const inserted = draw(2) === 0 ? INSERTED[draw(INSERTED.length)]! : Uint8Array.from({ length: 1 + draw(9) }, () => draw(256)); // prettier-ignore
    return { what: `put ${JSON.stringify([...inserted])} in at ${at}`, bytes: spliced(bytes, at, 0, inserted) };
  },
  function repeat(bytes, draw) {
    const [from, at] = [draw(bytes.length), draw(bytes.length + 1)];
    const length = 1 + draw(64);
    const part = bytes.slice(from, from + length);
    return { what: `put bytes ${from} to ${from + length} in again at ${at}`, bytes: spliced(bytes, at, 0, part) };
  },
  function zero(bytes, draw) {
    const at = draw(bytes.length);
    const length = 1 + draw(64);
    const mutated = bytes.slice();
    mutated.fill(0, at, at + length);
    return { what: `zeroed ${length} bytes at ${at}`, bytes: mutated };
  },
  function huge(bytes, draw) {
    const at = draw(bytes.length);
    const value = HUGE[draw(HUGE.length)]!;
    const mutated = bytes.slice();
    mutated.set(value.slice(0, bytes.length - at), at);
    return { what: `wrote the length ${value.join(" ")} at ${at}`, bytes: mutated };
  },
  function hugeDigits(bytes, draw) {
    const isDigit = (byte: number | undefined) => byte !== undefined && byte >= 48 && byte <= 57;
    const digits = [...bytes.keys()].filter((at) => isDigit(bytes[at]) && !isDigit(bytes[at - 1]));
    const at = digits[draw(Math.max(1, digits.length))] ?? 0;
    let end = at;
    while (isDigit(bytes[end])) end++;
    const value = HUGE_DIGITS[draw(HUGE_DIGITS.length)]!;
    return { what: `wrote ${value} for digits at ${at}`, bytes: spliced(bytes, at, end - at, new TextEncoder().encode(value)) }; // prettier-ignore
  },
];

/**
 * Damaged copies of a file: bits flipped, parts cut off, taken out, put in, repeated and zeroed, and lengths made huge, binary
 * and in digits. The same seed gives the same copies.
 *
 * @param file one that is whole, with one byte at least
 */
export function* mutations(file: Uint8Array, { count, seed }: { count: number; seed: number }): Generator<Mutation> {
  const bytes = new Uint8Array(file); // a slice of a Buffer would share its bytes
  const draw = drawer(seed);
  for (let i = 0; i < count; i++) {
    let mutation = MUTATIONS[i % MUTATIONS.length]!(bytes, draw);
    // Some are damaged twice.
    if (draw(4) === 0 && mutation.bytes.length > 0) {
      const second = MUTATIONS[draw(MUTATIONS.length)]!(mutation.bytes, draw);
      mutation = { what: `${mutation.what}, ${second.what}`, bytes: second.bytes };
    }
    yield mutation;
  }
}

function spliced(bytes: Uint8Array, at: number, removed: number, inserted: Uint8Array): Uint8Array {
  const tail = bytes.subarray(Math.min(bytes.length, at + removed));
  const result = new Uint8Array(at + inserted.length + tail.length);
  result.set(bytes.subarray(0, at));
  result.set(inserted, at);
  result.set(tail, at + inserted.length);
  return result;
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
