import { ArgumentError } from "../arguments/ArgumentError.js";
import { checkInteger } from "../arguments/checkInteger.js";
import { MersenneTwister } from "./MersenneTwister.js";
import { boolean, custom, largestSeed, oneOf, optional, type OptionTable } from "../arguments/optionKinds.js";
import { readOptions } from "../arguments/readOptions.js";
import { portableLog } from "../portable/portableLog.js";
import { isDistribution, weightedPlaces } from "./weightedPlaces.js";

/** State of a `RandomState`: plain JSON with the parts of NumPy's `get_state()`. */
export interface RandomStateSnapshot {
  readonly generator: "MT19937";
  /** 624 integers from 0 to 2^32 - 1. */
  readonly key: readonly number[];
  /** The word of `key` that comes next, from 0 to 624. */
  readonly position: number;
  /** The second number of the last pair of normal numbers, when it is still to be given out. */
  readonly gauss?: number;
}

/** Options of `RandomState.randint`. */
export interface RandintOptions {
  /** NumPy's type of the integers: uint8 takes four of them from one word, the others give equal numbers. */
  readonly dtype?: Dtype;
}

/** Options of `RandomState.choice`. */
export interface ChoiceOptions {
  /** Whether an item may be drawn more than once. */
  readonly replace?: boolean;
  /** Probability of each item; all the same if left out. */
  readonly p?: ArrayLike<number>;
}

/** A list whose items can be put in another order: an array or a typed array. */
export interface MutableList<T = unknown> {
  [index: number]: T;
  readonly length: number;
}

type Dtype = keyof typeof DTYPES;

/** Smallest and largest value of each dtype; int64 ends where doubles begin to skip integers. */
const DTYPES = {
  int64: [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
  int32: [-(2 ** 31), 2 ** 31 - 1],
  uint8: [0, 255],
} as const;

const RANDINT_OPTIONS = {
  dtype: oneOf<Dtype>(["int64", "int32", "uint8"], { default: "int64" }),
} satisfies OptionTable<RandintOptions>;

const CHOICE_OPTIONS = {
  replace: boolean({ default: true }),
  p: optional(custom<ArrayLike<number>>("one probability for each item, with a sum of 1", isDistribution)),
} satisfies OptionTable<ChoiceOptions>;

/**
 * NumPy's legacy generator `numpy.random.RandomState`: the same seed gives the same numbers as in Python. Keras shuffles
 * IMDb and Reuters with it, and older course notebooks draw from it through `np.random.seed`. For new work take
 * `seededRandom`.
 *
 * Every method takes the arguments of NumPy's in its order. Without `size` there is one number, with it that many in a
 * list; shapes are left to the caller.
 *
 * The last bit: integers, shuffles and uniform numbers equal NumPy's. `normal`, `randn` and `exponential` take a
 * logarithm, which here is the same in every engine, and in NumPy that of the C library: one to three numbers in a
 * thousand differ in the last bit.
 *
 * @example
 * const state = new RandomState(113);
 * state.permutation(10); // → Int32Array(10) [ 9, 3, 6, 1, 0, 7, 4, 8, 2, 5 ]
 * new RandomState(0).randn(); // → 1.764052345967664
 * @see https://numpy.org/doc/stable/reference/random/legacy.html
 */
export class RandomState {
  readonly #generator = new MersenneTwister();
  #gauss: number | undefined;

  /**
   * @param seed an integer from 0 to 2^32 - 1, or a list of such (NumPy's seed by array)
   * @throws ArgumentError on another seed; NumPy's own choice of one (`None`) is left out, as no run could repeat it
   */
  constructor(seed: number | readonly number[]) {
    this.seed(seed);
  }

  /** Starts again from a seed, as the constructor does. */
  seed(seed: number | readonly number[]): void {
    if (Array.isArray(seed)) {
      checkInteger("RandomState", "seed.length", seed.length, 1);
      seed.forEach((part, i) => checkInteger("RandomState", `seed[${i}]`, part, 0, largestSeed));
    } else checkInteger("RandomState", "seed", seed, 0, largestSeed);
    this.#generator.seed(seed);
    this.#gauss = undefined;
  }

  /**
   * Puts a list into random order IN PLACE, as NumPy does; every other function of Seqloom leaves its input alone. The
   * items may be rows: `shuffle([[1, 2], [3, 4]])` moves whole rows. For a new list take `permutation`.
   *
   * @example
   * const list = ["a", "b", "c", "d"];
   * new RandomState(0).shuffle(list);
   * list; // → [ 'c', 'd', 'b', 'a' ]
   */
  shuffle(list: MutableList): void {
    checkInteger("RandomState.shuffle", "list.length", list?.length, 0);
    for (let last = list.length - 1; last > 0; last--) {
      const other = this.#generator.upTo(last);
      const item = list[last];
      list[last] = list[other];
      list[other] = item;
    }
  }

  /** The integers from 0 to n - 1 in random order, or the items of a list in a new one. */
  permutation(n: number): Int32Array;
  permutation<T>(list: ArrayLike<T>): T[];
  permutation<T>(given: number | ArrayLike<T>): Int32Array | T[] {
    const items = typeof given === "number" ? countUp("permutation", given) : copyList("permutation", given);
    this.shuffle(items);
    return items;
  }

  /**
   * Integers from `low` up to but not including `high`; with `low` alone, from 0 up to but not including `low`.
   *
   * @throws ArgumentError if there is no such integer, or if the range reaches beyond the dtype, or for int64 beyond
   *   ±(2^53 - 1), where doubles skip integers
   *
   * @example
   * new RandomState(42).randint(0, 10, 5); // → [ 6, 3, 7, 4, 6 ]
   */
  randint(low: number, high?: number | null): number;
  randint(low: number, high: number | null | undefined, size: undefined, options?: RandintOptions): number;
  randint(low: number, high: number | null | undefined, size: number, options?: RandintOptions): number[];
  randint(low: number, high?: number | null, size?: number, options?: RandintOptions): number | number[] {
    const caller = "RandomState.randint";
    const { dtype } = readOptions(caller, RANDINT_OPTIONS, options);
    const [smallest, largest] = DTYPES[dtype];
    const [from, to] = high === undefined || high === null ? [0, low] : [low, high];
    checkInteger(caller, "low", from, smallest, largest);
    checkInteger(caller, "high", to, from + 1, Math.min(largest + 1, Number.MAX_SAFE_INTEGER));
    const max = to - 1 - from;
    if (!Number.isSafeInteger(max))
      throw new ArgumentError(caller, "high", `less than 2^53 above low, which is ${from}`, to);
    if (dtype !== "uint8") return integers(size, () => from + this.#generator.upTo(max));
    const nextByte = this.#bytesUpTo(max);
    return integers(size, () => from + nextByte());
  }

  /** Numbers from 0 up to but not including 1. */
  random(): number;
  random(size: number): Float64Array;
  random(size?: number): number | Float64Array {
    return floats("random", size, () => this.#generator.fraction());
  }

  /** `random` under NumPy's name `rand`. */
  rand(): number;
  rand(size: number): Float64Array;
  rand(size?: number): number | Float64Array {
    return floats("rand", size, () => this.#generator.fraction());
  }

  /** `random` under NumPy's name `random_sample`. */
  randomSample(): number;
  randomSample(size: number): Float64Array;
  randomSample(size?: number): number | Float64Array {
    return floats("randomSample", size, () => this.#generator.fraction());
  }

  /** Numbers from `low` up to but not including `high`. */
  uniform(low?: number, high?: number): number;
  uniform(low: number, high: number, size: number): Float64Array;
  uniform(low = 0, high = 1, size?: number): number | Float64Array {
    checkFinite("uniform", "low", low);
    checkFinite("uniform", "high", high);
    checkFinite("uniform", "high - low", high - low);
    return floats("uniform", size, () => low + (high - low) * this.#generator.fraction());
  }

  /** Normal numbers with mean 0 and standard deviation 1. */
  randn(): number;
  randn(size: number): Float64Array;
  randn(size?: number): number | Float64Array {
    return floats("randn", size, () => this.#nextGauss());
  }

  /** Normal numbers around `mean`. */
  normal(mean?: number, standardDeviation?: number): number;
  normal(mean: number, standardDeviation: number, size: number): Float64Array;
  normal(mean = 0, standardDeviation = 1, size?: number): number | Float64Array {
    checkFinite("normal", "mean", mean);
    checkFinite("normal", "standardDeviation", standardDeviation, 0);
    return floats("normal", size, () => mean + standardDeviation * this.#nextGauss());
  }

  /** Numbers of 0 or more around the mean `scale`, each span of equal length less likely than the one before. */
  exponential(scale?: number): number;
  exponential(scale: number, size: number): Float64Array;
  exponential(scale = 1, size?: number): number | Float64Array {
    checkFinite("exponential", "scale", scale, 0);
    return floats("exponential", size, () => -scale * portableLog(1 - this.#generator.fraction()));
  }

  /**
   * Draws from the items of a list, or from the integers 0 to n - 1.
   *
   * @throws ArgumentError if more items are asked for than there are and none may be drawn twice
   *
   * @example
   * new RandomState(42).choice(["a", "b", "c"], 4); // → [ 'c', 'a', 'c', 'c' ]
   * new RandomState(42).choice(10, 4, { replace: false }); // → [ 8, 1, 5, 0 ]
   * new RandomState(42).choice(3, 4, { p: [0.1, 0.1, 0.8] }); // → [ 2, 2, 2, 2 ]
   */
  choice(n: number, size?: undefined, options?: ChoiceOptions): number;
  choice(n: number, size: number, options?: ChoiceOptions): number[];
  choice<T>(list: ArrayLike<T>, size?: undefined, options?: ChoiceOptions): T;
  choice<T>(list: ArrayLike<T>, size: number, options?: ChoiceOptions): T[];
  choice<T>(given: number | ArrayLike<T>, size?: number, options?: ChoiceOptions): number | T | (number | T)[] {
    const caller = "RandomState.choice";
    const { replace, p } = readOptions(caller, CHOICE_OPTIONS, options);
    const items = typeof given === "number" ? countUp("choice", given) : copyList("choice", given);
    const count = size ?? 1;
    checkInteger(caller, "size", count, 0);
    checkInteger(caller, typeof given === "number" ? "n" : "list.length", items.length, count > 0 ? 1 : 0);
    if (p && p.length !== items.length) {
      throw new ArgumentError(caller, "p.length", `${items.length}, the number of items`, p.length);
    }
    const possible = p ? Array.from(p).filter((probability) => probability > 0).length : items.length;
    if (!replace && count > possible) {
      throw new ArgumentError(caller, "size", `at most ${possible}, the items to draw from without replacement`, count);
    }
    const drawn = Array.from(this.#places(items.length, count, replace, p), (place) => items[place]!);
    return size === undefined ? drawn[0]! : drawn;
  }

  /** Random bytes, the lowest of each word first. */
  bytes(length: number): Uint8Array {
    checkInteger("RandomState.bytes", "length", length, 0);
    const nextByte = this.#bytesUpTo(255);
    return Uint8Array.from({ length }, nextByte);
  }

  /** State of the generator, for `setState`; plain JSON. */
  getState(): RandomStateSnapshot {
    const { key, position } = this.#generator;
    const gauss = this.#gauss === undefined ? {} : { gauss: this.#gauss };
    return { generator: "MT19937", key: Array.from(key), position, ...gauss };
  }

  /** Continues from where `getState` was called. */
  setState({ generator, key, position, gauss }: RandomStateSnapshot): void {
    const caller = "RandomState.setState";
    if (generator !== "MT19937") throw new ArgumentError(caller, "state.generator", '"MT19937"', generator);
    checkInteger(caller, "state.position", position, 0, 624);
    checkInteger(caller, "state.key.length", key?.length, 624, 624);
    key.forEach((word, i) => checkInteger(caller, `state.key[${i}]`, word, 0, 2 ** 32 - 1));
    if (gauss !== undefined) checkFinite("setState", "state.gauss", gauss);
    this.#generator.key.set(key);
    this.#generator.position = position;
    this.#gauss = gauss;
  }

  /** Places that `choice` draws from 0 to n - 1. */
  #places(n: number, count: number, replace: boolean, p: ArrayLike<number> | undefined): ArrayLike<number> {
    if (p) return weightedPlaces(p, { count, replace, next: () => this.#generator.fraction() });
    if (!replace) return this.permutation(n).subarray(0, count);
    return Array.from({ length: count }, () => this.#generator.upTo(n - 1));
  }

  /** Bytes up to `max`: four from a word, the lowest first, and what exceeds `max` under its bits is dropped. */
  #bytesUpTo(max: number): () => number {
    const mask = max === 0 ? 0 : 2 ** (32 - Math.clz32(max)) - 1;
    let word = 0;
    let left = 0;
    return () => {
      if (max === 0) return 0;
      for (;;) {
        word = left === 0 ? this.#generator.word() : word >>> 8;
        left = left === 0 ? 3 : left - 1;
        if ((word & mask) <= max) return word & mask;
      }
    };
  }

  /** Marsaglia's polar method: two numbers at a time, the second kept for the next call. */
  #nextGauss(): number {
    const kept = this.#gauss;
    if (kept !== undefined) {
      this.#gauss = undefined;
      return kept;
    }
    for (;;) {
      const x = 2 * this.#generator.fraction() - 1;
      const y = 2 * this.#generator.fraction() - 1;
      const square = x * x + y * y;
      if (square < 1 && square > 0) {
        const factor = Math.sqrt((-2 * portableLog(square)) / square);
        this.#gauss = factor * x;
        return factor * y;
      }
    }
  }
}

function integers(size: number | undefined, draw: () => number): number | number[] {
  if (size === undefined) return draw();
  checkInteger("RandomState.randint", "size", size, 0);
  return Array.from({ length: size }, draw);
}

function floats(method: string, size: number | undefined, draw: () => number): number | Float64Array {
  if (size === undefined) return draw();
  checkInteger(`RandomState.${method}`, "size", size, 0);
  return Float64Array.from({ length: size }, draw);
}

function countUp(method: string, n: number): Int32Array {
  checkInteger(`RandomState.${method}`, "n", n, 0, 2 ** 31);
  return Int32Array.from({ length: n }, (_, i) => i);
}

function copyList<T>(method: string, list: ArrayLike<T>): T[] {
  checkInteger(`RandomState.${method}`, "list.length", list?.length, 0);
  return Array.from(list);
}

function checkFinite(method: string, argument: string, value: number, min = -Infinity): void {
  if (Number.isFinite(value) && value >= min) return;
  const allowed = min > -Infinity ? `a number of ${min} or more` : "a finite number";
  throw new ArgumentError(`RandomState.${method}`, argument, allowed, value);
}
