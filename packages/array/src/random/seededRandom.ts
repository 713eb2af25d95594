import { ArgumentError } from "../arguments/ArgumentError.js";
import { checkInteger } from "../arguments/checkInteger.js";
import { largestSeed } from "../arguments/optionKinds.js";
import { portableLog } from "../portable/portableLog.js";

/** State of a `Random`: plain JSON, to be kept beside a checkpoint and given to `restore`. */
export interface RandomSnapshot {
  readonly generator: "xoshiro128**";
  /** Four integers from 0 to 2^32 - 1. */
  readonly words: readonly number[];
}

/** A stream of random numbers that is the same on every machine. Made by `seededRandom`. */
export interface Random {
  /** The next number from 0 up to but not including 1, a multiple of 2^-53. */
  next(): number;
  /** A number from `low` up to but not including `high`; `low` where the two are equal. */
  uniform(low: number, high: number): number;
  /** A number of the normal distribution around `mean` (default 0) with `standardDeviation` (default 1). */
  normal(mean?: number, standardDeviation?: number): number;
  /** An integer from `low` up to but not including `highExclusive`, all of them equally likely. */
  integer(low: number, highExclusive: number): number;
  /** `count` integers from 0 to 2^32 - 1, all of them equally likely: twice as fast as drawing one by one. */
  words(count: number): Uint32Array;
  /** A new list with the same items in random order. */
  shuffle<T>(list: ArrayLike<T>): T[];
  /** The integers from 0 to n - 1 in random order. */
  permutation(n: number): Int32Array;
  /** State of the stream; `restore` continues from it. */
  readonly state: RandomSnapshot;
  /** Goes to the place of an earlier `state`. */
  restore(state: RandomSnapshot): void;
}

/**
 * Makes a stream of random numbers from a seed: one seed, one stream, on every machine and in every engine to the last
 * bit. For initial weights, dropout, shuffles and splits; not for secrets.
 *
 * The generator is xoshiro128**, its four words filled by splitmix32. For the numbers that NumPy draws take
 * `RandomState`.
 *
 * @param seed an integer from 0 to 2^32 - 1
 * @throws ArgumentError on another seed
 *
 * @example
 * const random = seededRandom(42);
 * random.next(); // → 0.15377165265745885
 * random.integer(1, 7); // → 1
 * random.shuffle(["a", "b", "c", "d"]); // → [ 'c', 'd', 'a', 'b' ]
 *
 * @example
 * const random = seededRandom(7);
 * const state = random.state;
 * const first = random.normal();
 * random.restore(state);
 * random.normal() === first; // → true
 * @see https://prng.di.unimi.it/ Blackman and Vigna, "Scrambled Linear Pseudorandom Number Generators" (2021)
 */
export function seededRandom(seed: number): Random {
  checkInteger("seededRandom", "seed", seed, 0, largestSeed);
  return new Xoshiro128(fourWords(seed));
}

/** splitmix32: four well mixed words, also from seeds that differ in one bit. */
function fourWords(seed: number): Int32Array {
  return Int32Array.from({ length: 4 }, (_, i) => {
    let word = seed + Math.imul(i + 1, 0x9e3779b9);
    word = Math.imul(word ^ (word >>> 16), 0x21f0aaad);
    word = Math.imul(word ^ (word >>> 15), 0x735a2d97);
    return word ^ (word >>> 15);
  });
}

class Xoshiro128 implements Random {
  readonly #words: Int32Array;

  constructor(words: Int32Array) {
    this.#words = words;
  }

  next(): number {
    const high = this.#word() >>> 5;
    const low = this.#word() >>> 6;
    return (high * 2 ** 26 + low) / 2 ** 53;
  }

  uniform(low: number, high: number): number {
    if (!Number.isFinite(low)) throw new ArgumentError("Random.uniform", "low", "a number", low);
    if (!(high >= low && Number.isFinite(high - low))) {
      throw new ArgumentError("Random.uniform", "high", `a number not below low, which is ${low}`, high);
    }
    for (;;) {
      const value = low + (high - low) * this.next();
      if (value < high || low === high) return value; // rounding can end at high when the range holds few doubles
    }
  }

  /** Marsaglia's polar method. The second number it yields is dropped, so that `state` is the four words alone. */
  normal(mean = 0, standardDeviation = 1): number {
    if (!Number.isFinite(mean)) throw new ArgumentError("Random.normal", "mean", "a number", mean);
    if (!(standardDeviation >= 0 && standardDeviation < Infinity)) {
      throw new ArgumentError("Random.normal", "standardDeviation", "a number of 0 or more", standardDeviation);
    }
    for (;;) {
      const x = 2 * this.next() - 1;
      const y = 2 * this.next() - 1;
      const square = x * x + y * y;
      if (square > 0 && square < 1) {
        return mean + standardDeviation * x * Math.sqrt((-2 * portableLog(square)) / square);
      }
    }
  }

  integer(low: number, highExclusive: number): number {
    checkInteger("Random.integer", "low", low);
    checkInteger("Random.integer", "highExclusive", highExclusive, low + 1);
    if (!Number.isSafeInteger(highExclusive - low)) {
      const allowed = `less than 2^53 above low, which is ${low}`;
      throw new ArgumentError("Random.integer", "highExclusive", allowed, highExclusive);
    }
    return low + this.#below(highExclusive - low);
  }

  /** As often `#word`, with the four words in variables, where the engine keeps them in registers. */
  words(count: number): Uint32Array {
    checkInteger("Random.words", "count", count, 0, 2 ** 31);
    const drawn = new Uint32Array(count);
    const words = this.#words;
    let [s0, s1, s2, s3] = [words[0]!, words[1]!, words[2]!, words[3]!];
    for (let i = 0; i < count; i++) {
      drawn[i] = Math.imul(rotateLeft(Math.imul(s1, 5), 7), 9);
      const shifted = s1 << 9;
      s2 ^= s0;
      s3 ^= s1;
      s1 ^= s2;
      s0 ^= s3;
      s2 ^= shifted;
      s3 = rotateLeft(s3, 11);
    }
    words.set([s0, s1, s2, s3]);
    return drawn;
  }

  shuffle<T>(list: ArrayLike<T>): T[] {
    checkInteger("Random.shuffle", "list.length", list?.length, 0);
    const items = Array.from(list);
    this.#mix(items);
    return items;
  }

  permutation(n: number): Int32Array {
    checkInteger("Random.permutation", "n", n, 0, 2 ** 31);
    const order = Int32Array.from({ length: n }, (_, i) => i);
    this.#mix(order);
    return order;
  }

  get state(): RandomSnapshot {
    return { generator: "xoshiro128**", words: Array.from(this.#words, (word) => word >>> 0) };
  }

  restore(state: RandomSnapshot): void {
    if (state?.generator !== "xoshiro128**") {
      throw new ArgumentError("Random.restore", "state.generator", '"xoshiro128**"', state?.generator);
    }
    const { words } = state;
    const fits = Array.isArray(words) && words.length === 4 && words.every((word) => word === word >>> 0);
    if (!fits || words.every((word) => word === 0)) {
      throw new ArgumentError("Random.restore", "state.words", "four integers from 0 to 2^32 - 1, not all 0", words);
    }
    this.#words.set(words);
  }

  /** Fisher and Yates, from the end, in place. */
  #mix(items: { [index: number]: unknown; readonly length: number }): void {
    for (let last = items.length - 1; last > 0; last--) {
      const other = this.#below(last + 1);
      const item = items[last];
      items[last] = items[other];
      items[other] = item;
    }
  }

  /** An integer from 0 to range - 1. Draws past the last full multiple of the range are dropped: no bias. */
  #below(range: number): number {
    const wide = range > 2 ** 32;
    const draws = wide ? 2 ** 53 : 2 ** 32;
    const limit = draws - (draws % range);
    for (;;) {
      const draw = wide ? this.next() * 2 ** 53 : this.#word() >>> 0;
      if (draw < limit) return draw % range;
    }
  }

  /** The generator itself: 32 random bits. */
  #word(): number {
    const s = this.#words as unknown as [number, number, number, number];
    const result = Math.imul(rotateLeft(Math.imul(s[1], 5), 7), 9);
    const shifted = s[1] << 9;
    s[2] ^= s[0];
    s[3] ^= s[1];
    s[1] ^= s[2];
    s[0] ^= s[3];
    s[2] ^= shifted;
    s[3] = rotateLeft(s[3], 11);
    return result;
  }
}

function rotateLeft(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits));
}
