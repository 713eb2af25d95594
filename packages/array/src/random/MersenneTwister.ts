const WORDS = 624;
const SHIFT = 397;
const HIGH_BIT = 0x80000000;

/**
 * The Mersenne Twister MT19937, the generator below `RandomState`, seeded as NumPy seeds it.
 *
 * @see Matsumoto and Nishimura, "Mersenne Twister: A 623-Dimensionally Equidistributed Uniform Pseudo-Random Number
 *   Generator" (1998)
 */
export class MersenneTwister {
  /** The state: 624 integers from 0 to 2^32 - 1. */
  readonly key = new Uint32Array(WORDS);
  /** The word of `key` that comes next; 624 when all are used up. */
  position = WORDS;

  /** One number fills the state alone (init_genrand), a list is mixed into it (init_by_array). */
  seed(seed: number | readonly number[]): void {
    if (typeof seed === "number") this.#fill(seed);
    else this.#mixIn(seed);
    this.position = WORDS;
  }

  /** 32 random bits, as an integer from 0 to 2^32 - 1. */
  word(): number {
    if (this.position === WORDS) this.#twist();
    let word = this.key[this.position++]!;
    word ^= word >>> 11;
    word ^= (word << 7) & 0x9d2c5680;
    word ^= (word << 15) & 0xefc60000;
    return (word ^ (word >>> 18)) >>> 0;
  }

  /** A number from 0 up to but not including 1, a multiple of 2^-53. */
  fraction(): number {
    const high = this.word() >>> 5;
    const low = this.word() >>> 6;
    return (high * 2 ** 26 + low) / 2 ** 53;
  }

  /**
   * An integer from 0 up to and including `max`, at most 2^53 - 1. Takes as many low bits as `max` has and tries again
   * while they are too large; above 2^32 - 1 from two words, the upper one first. No word is used up for max 0.
   */
  upTo(max: number): number {
    if (max < 2 ** 32) {
      if (max === 0) return 0;
      const mask = bitMask(max);
      for (;;) {
        const value = (this.word() & mask) >>> 0;
        if (value <= max) return value;
      }
    }
    const mask = bitMask(Math.floor(max / 2 ** 32));
    for (;;) {
      const high = (this.word() & mask) >>> 0;
      const value = high * 2 ** 32 + this.word();
      if (value <= max) return value;
    }
  }

  #fill(seed: number): void {
    const { key } = this;
    key[0] = seed;
    for (let i = 1; i < WORDS; i++) key[i] = Math.imul(1812433253, mixed(key[i - 1]!)) + i;
  }

  #mixIn(seeds: readonly number[]): void {
    const { key } = this;
    this.#fill(19650218);
    let i = 1;
    for (let step = 0; step < Math.max(WORDS, seeds.length); step++) {
      const j = step % seeds.length;
      key[i] = (key[i]! ^ Math.imul(mixed(key[i - 1]!), 1664525)) + seeds[j]! + j;
      i = this.#after(i);
    }
    for (let step = 1; step < WORDS; step++) {
      key[i] = (key[i]! ^ Math.imul(mixed(key[i - 1]!), 1566083941)) - i;
      i = this.#after(i);
    }
    key[0] = HIGH_BIT;
  }

  /** The place after `i`, going round from the last to the second; the first then repeats the last. */
  #after(i: number): number {
    if (i + 1 < WORDS) return i + 1;
    this.key[0] = this.key[WORDS - 1]!;
    return 1;
  }

  /** Makes the next 624 words out of the last ones. */
  #twist(): void {
    const { key } = this;
    for (let i = 0; i < WORDS; i++) {
      const joined = (key[i]! & HIGH_BIT) | (key[(i + 1) % WORDS]! & ~HIGH_BIT);
      key[i] = key[(i + SHIFT) % WORDS]! ^ (joined >>> 1) ^ (joined & 1 ? 0x9908b0df : 0);
    }
    this.position = 0;
  }
}

function mixed(word: number): number {
  return word ^ (word >>> 30);
}

/** The smallest 2^bits - 1 that is not below `max`, as a 32-bit integer. */
function bitMask(max: number): number {
  return max === 0 ? 0 : -1 >>> Math.clz32(max);
}
