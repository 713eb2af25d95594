import { type Random, seededRandom } from "@seqloom/array";

/** Reviews with their labels: word numbers as in `imdb`, and 1 for a good review, 0 for a bad one. */
interface LabelledReviews {
  readonly x: readonly number[][];
  readonly y: Int32Array;
}

/** Reviews to train and test on, and the ranks of their words. */
interface SimulatedReviews {
  readonly train: LabelledReviews;
  readonly test: LabelledReviews;
  readonly wordIndex: ReadonlyMap<string, number>;
}

const GOOD = "wonderful brilliant touching superb charming gripping clever beautiful delightful moving".split(" ");
const BAD = "boring dreadful clumsy pointless tedious wooden silly predictable annoying lifeless".split(" ");
const PLAIN =
  "the a this film movie story plot actor actress scene music camera director ending dialogue it was is and with of in to that i found really quite very".split(
    " ",
  );
const WORDS = [...PLAIN, ...GOOD, ...BAD];

/**
 * Simulated film reviews, in the form of `imdb`: plain words in random order, among them three of praise or of blame, and
 * in every second review one of the other kind.
 *
 * @param options `seed` decides all; `count`: reviews to train on, a quarter of that to test on; default: 2,000
 */
export function simulatedReviews({ seed, count = 2000 }: { seed: number; count?: number }): SimulatedReviews {
  const random = seededRandom(seed);
  const wordIndex = new Map(WORDS.map((word, i) => [word, i + 1]));
  const part = (length: number): LabelledReviews => {
    const y = Int32Array.from({ length }, () => random.integer(0, 2));
    const x = Array.from(y, (label) => [1, ...review(label, random).map((word) => wordIndex.get(word)! + 3)]);
    return { x, y };
  };
  return { train: part(count), test: part(count / 4), wordIndex };
}

function review(label: number, random: Random): string[] {
  const pick = (words: readonly string[]): string => words[random.integer(0, words.length)]!;
  const [meant, other] = label === 1 ? [GOOD, BAD] : [BAD, GOOD];
  const words = Array.from({ length: random.integer(8, 30) }, () => pick(PLAIN));
  words.push(pick(meant), pick(meant), pick(meant));
  if (random.integer(0, 2) === 0) words.push(pick(other));
  random.shuffle(words);
  return words;
}
