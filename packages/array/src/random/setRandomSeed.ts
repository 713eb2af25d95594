import { checkInteger } from "../arguments/checkInteger.js";
import { largestSeed } from "../arguments/optionKinds.js";
import { type Random, type RandomSnapshot, seededRandom } from "./seededRandom.js";

/** The stream of seeds, where every copy of this package finds it: a program may have loaded more than one. */
const STREAM = Symbol.for("@seqloom/array: stream of seeds");
const shared = globalThis as { [STREAM]?: Random | undefined };

/**
 * Decides all random numbers from here on, as Keras's `keras.utils.set_random_seed` does: initial weights, dropout masks
 * and the orders of `shuffle` are the same after each call with the same seed, on every machine and every backend,
 * whatever was drawn before.
 *
 * Each layer, initializer and call that draws and has no `seed` of its own takes the next seed of one stream, in the
 * order in which they are made or called. One that has a `seed` takes none and keeps to its own.
 *
 * @param seed an integer from 0 to 2^32 - 1
 * @throws ArgumentError on another seed
 *
 * @example
 * setRandomSeed(42);
 * const seeds = [freshSeed(), freshSeed()];
 * setRandomSeed(42);
 * [freshSeed(), freshSeed()].join() === seeds.join(); // → true
 * @see https://keras.io/api/utils/python_utils/#setrandomseed-function
 */
export function setRandomSeed(seed: number): void {
  checkInteger("setRandomSeed", "seed", seed, 0, largestSeed);
  shared[STREAM] = seededRandom(seed);
}

/**
 * The seed of something that draws and was given none: the next one of the stream that `setRandomSeed` began.
 *
 * @param unseeded the seed where `setRandomSeed` has not been called; default: another one each time
 * @returns an integer from 0 to 2^32 - 1
 *
 * @example
 * setRandomSeed(7);
 * freshSeed(); // → 210494603
 */
export function freshSeed(unseeded?: number): number {
  return shared[STREAM]?.integer(0, 2 ** 32) ?? unseeded ?? Math.floor(Math.random() * 2 ** 32);
}

/**
 * Runs a function as if `setRandomSeed(seed)` stood before it. Afterwards the stream of seeds goes on where it was.
 *
 * @param seed an integer from 0 to 2^32 - 1; undefined runs the function with the stream as it is
 * @param make draws before it returns: what an async function draws after its first `await` comes from the other stream
 * @returns what the function returns
 * @throws ArgumentError on another seed
 *
 * @example
 * const seed = withRandomSeed(7, () => freshSeed());
 * setRandomSeed(7);
 * seed === freshSeed(); // → true
 */
export function withRandomSeed<T>(seed: number | undefined, make: () => T): T {
  if (seed === undefined) return make();
  checkInteger("withRandomSeed", "seed", seed, 0, largestSeed);
  const before = shared[STREAM];
  shared[STREAM] = seededRandom(seed);
  try {
    return make();
  } finally {
    shared[STREAM] = before;
  }
}

/**
 * Place of the stream that `setRandomSeed` began, to be kept beside a training.
 *
 * @returns undefined where `setRandomSeed` has not been called
 *
 * @example
 * setRandomSeed(7);
 * const place = randomSeedState();
 * const seed = freshSeed();
 * restoreRandomSeed(place);
 * seed === freshSeed(); // → true
 */
export function randomSeedState(): RandomSnapshot | undefined {
  return shared[STREAM]?.state;
}

/**
 * Goes on with the stream of seeds at an earlier place.
 *
 * @param state result of `randomSeedState`
 * @throws ArgumentError if it is no such state
 */
export function restoreRandomSeed(state: RandomSnapshot | undefined): void {
  if (state === undefined) {
    shared[STREAM] = undefined;
    return;
  }
  const random = seededRandom(0);
  random.restore(state);
  shared[STREAM] = random;
}
