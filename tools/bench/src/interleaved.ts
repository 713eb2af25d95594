import { median } from "./median.js";

/** Times of a variant over all rounds. */
export interface VariantTimes {
  /** Median, in ms. */
  readonly ms: number;
  /** Median over the rounds of the time as a share of the first variant's in the same round. */
  readonly ratio: number;
}

interface InterleavedOptions {
  /** Rounds that count; one before them does not. */
  readonly rounds: number;
  /** The clock, in ms. */
  readonly now?: () => number;
}

/**
 * Times variants of one task in turns, so that all of them meet what else the machine does: in each round every variant runs once,
 * beginning with another one, and every second round goes backwards, since a variant also pays for the garbage of the one before
 * it. Ratios are taken within a round.
 */
export async function interleaved(
  variants: readonly (() => unknown)[],
  { rounds, now = () => performance.now() }: InterleavedOptions,
): Promise<VariantTimes[]> {
  const times: number[][] = variants.map(() => []);
  for (let round = 0; round <= rounds; round++) {
    const direction = round % 2 === 0 ? 1 : variants.length - 1;
    for (let turn = 0; turn < variants.length; turn++) {
      const variant = (round + turn * direction) % variants.length;
      const begin = now();
      await variants[variant]!();
      const ms = now() - begin;
      if (round > 0) times[variant]!.push(ms);
    }
  }
  const [first] = times;
  return times.map((own) => ({ ms: median(own), ratio: median(own.map((ms, round) => ms / first![round]!)) }));
}
