import {
  ArgumentError,
  boolean,
  checkInteger,
  custom,
  freshSeed,
  integer,
  type NdArray,
  number,
  optional,
  type OptionTable,
  type Random,
  readOptions,
  seed,
  seededRandom,
  takeRows,
} from "@seqloom/array";
import { checkSequence } from "./checkSequence.js";
import { isList } from "./isList.js";

/** Options of `skipgrams`. */
export interface SkipgramsOptions {
  /** Words on each side that count as context. Default: 4. */
  readonly windowSize?: number;
  /** Random pairs for each true one. Default: 1. */
  readonly negativeSamples?: number;
  /** Mixes true and random pairs. Default: true. */
  readonly shuffle?: boolean;
  /** Labels as rows [0, 1] and [1, 0] instead of 1 and 0. Default: false. */
  readonly categorical?: boolean;
  /** Probability of keeping each word, by its index; see `makeSamplingTable`. Default: all are kept. */
  readonly samplingTable?: ArrayLike<number>;
  /**
   * Decides the random pairs, the words that the table keeps, and the order. Default: the next seed of `setRandomSeed`, or
   * 0 without that call.
   */
  readonly seed?: number;
}

const SKIPGRAMS_OPTIONS = {
  windowSize: integer({ min: 0, default: 4 }),
  negativeSamples: number({ min: 0, default: 1 }),
  shuffle: boolean({ default: true }),
  categorical: boolean({ default: false }),
  samplingTable: optional(custom<ArrayLike<number>>("a list of probabilities", isList)),
  seed: optional(seed()),
} satisfies OptionTable<SkipgramsOptions>;

/** Pairs of words, and whether each was found in the sequence. */
export interface Skipgrams {
  /** Shape [pairs, 2]: a word and its context. */
  readonly couples: NdArray<Int32Array>;
  /** 1 for a pair from the sequence, 0 for a random one, shape [pairs]; with `categorical` [0, 1] and [1, 0], [pairs, 2]. */
  readonly labels: NdArray;
}

/**
 * Pairs each word of a sequence with the words around it, and as often with random ones: training data for word vectors.
 *
 * Index 0 is no word and stands in no true pair. A random pair may happen to be a true one, as in Keras. Python's random
 * numbers are not followed: without `shuffle` the true pairs, which come first, are Keras's, the random ones others.
 *
 * @param sequence indexes of words
 * @param vocabularySize one more than the largest index; random words are from 1 to vocabularySize - 1
 * @throws ArgumentError if an index is no integer of 0 or more, or has no place in `samplingTable`
 *
 * @example
 * const { couples, labels } = skipgrams([1, 2, 3], 4, { windowSize: 1, negativeSamples: 0, shuffle: false });
 * couples; // → shape [4, 2]: 1 2 2 1 2 3 3 2
 * labels; // → shape [4]: 1 1 1 1
 * @see https://www.tensorflow.org/api_docs/python/tf/keras/preprocessing/sequence/skipgrams
 */
export function skipgrams(sequence: ArrayLike<number>, vocabularySize: number, options?: SkipgramsOptions): Skipgrams {
  const settings = readOptions("skipgrams", SKIPGRAMS_OPTIONS, options);
  checkSequence("skipgrams", "sequence", sequence);
  checkInteger("skipgrams", "vocabularySize", vocabularySize, 2, 2 ** 31);
  const random = seededRandom(settings.seed ?? freshSeed(0));
  const numbers = truePairs(sequence, settings, random);
  const truePairCount = numbers.length / 2;
  const words = random.shuffle(numbers.filter((_, i) => i % 2 === 0));
  const randomPairCount = Math.trunc(truePairCount * settings.negativeSamples);
  for (let i = 0; i < randomPairCount; i++) {
    numbers.push(words[i % words.length]!, random.integer(1, vocabularySize));
  }
  const pairs = truePairCount + randomPairCount;
  const couples = { data: Int32Array.from(numbers), shape: [pairs, 2] };
  const labels = labelsOf(truePairCount, pairs, settings.categorical);
  if (!settings.shuffle) return { couples, labels };
  const order = random.permutation(pairs);
  return { couples: takeRows(couples, order), labels: takeRows(labels, order) };
}

/** Each word with those around it: word, context, word, context, … */
function truePairs(
  sequence: ArrayLike<number>,
  { windowSize, samplingTable }: { windowSize: number; samplingTable: ArrayLike<number> | undefined },
  random: Random,
): number[] {
  const pairs: number[] = [];
  for (let i = 0; i < sequence.length; i++) {
    const word = sequence[i]!;
    if (word === 0 || isSkipped(word, samplingTable, random)) continue;
    const end = Math.min(sequence.length, i + windowSize + 1);
    for (let j = Math.max(0, i - windowSize); j < end; j++) {
      if (j !== i && sequence[j] !== 0) pairs.push(word, sequence[j]!);
    }
  }
  return pairs;
}

function isSkipped(word: number, table: ArrayLike<number> | undefined, random: Random): boolean {
  if (table === undefined) return false;
  if (word < table.length) return table[word]! < random.next();
  throw new ArgumentError("skipgrams", "samplingTable.length", `above ${word}, which the sequence holds`, table.length);
}

function labelsOf(truePairs: number, pairs: number, categorical: boolean): NdArray {
  const isTrue = Float32Array.from({ length: pairs }, (_, i) => (i < truePairs ? 1 : 0));
  if (!categorical) return { data: isTrue, shape: [pairs] };
  return { data: Float32Array.from({ length: 2 * pairs }, (_, i) => (i % 2 === 1 ? isTrue[i >> 1]! : 1 - isTrue[i >> 1]!)), shape: [pairs, 2] }; // prettier-ignore
}
