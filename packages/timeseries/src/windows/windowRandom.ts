import { freshSeed, type Random, seededRandom } from "@seqloom/array";

/**
 * The random numbers of windows.
 *
 * @param seed left out, shuffled windows take the next seed of `setRandomSeed`, or 0 without that call
 * @param shuffle windows in their order take no seed
 */
export function windowRandom({ seed, shuffle }: { seed: number | undefined; shuffle: boolean }): Random {
  return seededRandom(seed ?? (shuffle ? freshSeed(0) : 0));
}
