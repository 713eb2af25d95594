import { checkInteger, custom, type OptionTable, readOptions } from "@seqloom/array";

/** Options of `makeSamplingTable`. */
export interface SamplingTableOptions {
  /** Share of the text above which a word is thinned out. Default: 1e-5. */
  readonly samplingFactor?: number;
}

const MAKE_SAMPLING_TABLE_OPTIONS = {
  samplingFactor: custom<number>("a number above 0", (value) => Number.isFinite(value) && (value as number) > 0, {
    default: 1e-5,
  }),
} satisfies OptionTable<SamplingTableOptions>;

/** Euler's constant, with Keras's three digits. */
const GAMMA = 0.577;

/**
 * The probability with which `skipgrams` keeps a word, by the rank of its frequency: frequent words are mostly skipped.
 * Frequencies are taken from Zipf's law.
 *
 *     1 / frequency(rank) = rank * (ln rank + 0.577) + 1/2 - 1 / (12 rank)
 *     keep(rank) = min(1, sqrt(samplingFactor / frequency(rank)))
 *
 * @param size number of words, 1 or more; rank 0 counts as rank 1
 *
 * @example
 * makeSamplingTable(3).map((probability) => Number(probability.toFixed(4))); // → Float64Array(3) [ 0.0032, 0.0032, 0.0055 ]
 * @see https://www.tensorflow.org/api_docs/python/tf/keras/preprocessing/sequence/make_sampling_table
 */
export function makeSamplingTable(size: number, options?: SamplingTableOptions): Float64Array {
  const { samplingFactor } = readOptions("makeSamplingTable", MAKE_SAMPLING_TABLE_OPTIONS, options);
  checkInteger("makeSamplingTable", "size", size, 1);
  return Float64Array.from({ length: size }, (_, index) => {
    const rank = Math.max(1, index);
    const scaled = samplingFactor * (rank * (Math.log(rank) + GAMMA) + 0.5 - 1 / (12 * rank));
    return Math.min(1, scaled / Math.sqrt(scaled)); // not the root itself, which may differ in the last bit from Keras's
  });
}
