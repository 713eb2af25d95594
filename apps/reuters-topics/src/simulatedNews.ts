import { type Random, seededRandom } from "@seqloom/array";
import { reutersTopics } from "@seqloom/datasets";

/** Newswires with their topics: word numbers as in `reuters`, and the numbers of the topics. */
interface LabelledNews {
  readonly x: readonly number[][];
  readonly y: Int32Array;
}

/** Newswires to train and test on, and the ranks of their words. */
interface SimulatedNews {
  readonly train: LabelledNews;
  readonly test: LabelledNews;
  readonly wordIndex: ReadonlyMap<string, number>;
}

const PLAIN = "the of to in said and a for reuter it is on from its at by that be was with will year has would".split(
  " ",
);
/** Words of the simulated topics; the first topics come up most often. */
const WORDS_OF: Readonly<Record<string, readonly string[]>> = {
  earn: "net shr cts profit dividend quarter revs qtr loss".split(" "),
  acq: "merger shares stake acquire tender offer company buyout".split(" "),
  "money-fx": "dollar yen currency exchange intervention banks".split(" "),
  grain: "wheat corn tonnes crop harvest maize".split(" "),
  crude: "oil barrel opec barrels petroleum refinery".split(" "),
  trade: "tariffs exports imports deficit surplus gatt".split(" "),
};
const TOPICS = Object.keys(WORDS_OF).map((name) => reutersTopics.indexOf(name));

/**
 * Simulated newswires of six topics, in the form of `reuters`: plain words in random order, among them some of the topic, and in
 * every second one a word of another topic.
 *
 * @param options `seed` decides all; `count`: newswires to train on, a quarter of that to test on; default: 1,200
 */
export function simulatedNews({ seed, count = 1200 }: { seed: number; count?: number }): SimulatedNews {
  const random = seededRandom(seed);
  const words = [...PLAIN, ...Object.values(WORDS_OF).flat()];
  const wordIndex = new Map(words.map((word, i) => [word, i + 1]));
  const part = (length: number): LabelledNews => {
    const y = Int32Array.from({ length }, () => topic(random));
    const x = Array.from(y, (label) => [1, ...newswire(label, random).map((word) => wordIndex.get(word)! + 3)]);
    return { x, y };
  };
  return { train: part(count), test: part(count / 4), wordIndex };
}

function topic(random: Random): number {
  return TOPICS[Math.min(random.integer(0, TOPICS.length), random.integer(0, TOPICS.length))]!;
}

function newswire(label: number, random: Random): string[] {
  const pick = (words: readonly string[]): string => words[random.integer(0, words.length)]!;
  const own = WORDS_OF[reutersTopics[label]!]!;
  const words = Array.from({ length: random.integer(8, 30) }, () => pick(PLAIN));
  words.push(pick(own), pick(own), pick(own));
  if (random.integer(0, 2) === 0) words.push(pick(Object.values(WORDS_OF).flat()));
  random.shuffle(words);
  return words;
}
