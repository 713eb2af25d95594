import { type NdArray, seededRandom } from "@seqloom/array";
import { decodeReview, encodeReview, glove, imdb, imdbRaw, imdbWordIndex, type RawReview } from "@seqloom/datasets";
import { embeddingMatrix, readGlove, textToWordSequence, Tokenizer } from "@seqloom/text";
import { simulatedReviews } from "@seqloom/app-kit";
import { numWords, VECTOR_SIZE } from "./recipes.js";

/** Reviews as numbers of words, with 1 for a good and 0 for a bad one. */
interface Labelled {
  readonly x: readonly ArrayLike<number>[];
  readonly y: Int32Array;
}

/** The numbers of words: those of Keras's data set, or a tokenizer's. */
export type Words =
  | { readonly wordIndex: { readonly index: ReadonlyMap<string, number>; readonly numWords?: number } }
  | { readonly tokenizer: Tokenizer };

/** Reviews to train and to test on. */
export interface ReviewData {
  readonly train: Labelled;
  /** Reviews to validate on; undefined where a part of `train` is. */
  readonly validation?: Labelled;
  readonly test: Labelled;
  readonly words: Words;
}

/** Settings of the run that decide which reviews there are. */
interface ReviewSettings {
  readonly seed: number;
  readonly demo: boolean;
  readonly quick: boolean;
  readonly dataDir: string | undefined;
}

/** Reviews to train and to validate on, as on the slides about GloVe. */
const [TRAINING_SAMPLES, VALIDATION_SAMPLES] = [200, 10_000];

/** Reviews as numbers of words, as Keras has them. */
export async function reviewNumbers({ seed, demo, quick, dataDir }: ReviewSettings): Promise<ReviewData> {
  const { train, test, wordIndex } = demo
    ? simulatedReviews({ seed })
    : { ...(await imdb({ numWords, dataDir })), wordIndex: await imdbWordIndex({ dataDir }) };
  const few = ({ x, y }: Labelled, count: number) =>
    quick ? { x: x.slice(0, count), y: y.slice(0, count) } : { x, y };
  return { train: few(train, 4000), test: few(test, 2000), words: { wordIndex: { index: wordIndex, numWords } } };
}

/**
 * Reviews as text, numbered by a Tokenizer that has seen all of those to train on, in an order that the seed decides: the first 200 to
 * train on, the next 10,000 to validate on.
 */
export async function reviewTexts({ seed, demo, quick, dataDir }: ReviewSettings): Promise<ReviewData> {
  const limit = quick ? { limit: 4000 } : {};
  const read = (split: "train" | "test") => sorted(imdbRaw({ split, dataDir, ...limit }));
  const { train, test } = demo ? simulatedTexts(seed) : { train: await read("train"), test: await read("test") };
  const tokenizer = new Tokenizer({ numWords }).fitOnTexts(train.map(({ text }) => text));
  const shuffled = seededRandom(seed).shuffle(train);
  const numbered = (reviews: readonly Review[]): Labelled => ({
    x: tokenizer.textsToSequences(reviews.map(({ text }) => text)),
    y: Int32Array.from(reviews, ({ label }) => label),
  });
  return {
    train: numbered(shuffled.slice(0, TRAINING_SAMPLES)),
    validation: numbered(shuffled.slice(TRAINING_SAMPLES, TRAINING_SAMPLES + VALIDATION_SAMPLES)),
    test: numbered(test),
    words: { tokenizer },
  };
}

/** GloVe's vectors of the tokenizer's words, [numWords, 100], zeros for a word without one; with `--demo` made-up ones. */
export async function wordVectors(words: Words, { seed, demo, dataDir }: ReviewSettings): Promise<NdArray> {
  const { wordIndex } = (words as { readonly tokenizer: Tokenizer }).tokenizer;
  if (!demo) {
    const vectors = await readGlove(await glove({ dimension: VECTOR_SIZE, dataDir }), { vocabulary: wordIndex });
    return embeddingMatrix(wordIndex, vectors, { numWords });
  }
  const random = seededRandom(seed);
  const data = new Float32Array(numWords * VECTOR_SIZE);
  for (const index of wordIndex.values()) {
    for (let i = 0; i < VECTOR_SIZE; i++) data[index * VECTOR_SIZE + i] = random.normal(0, 0.5);
  }
  return { data, shape: [numWords, VECTOR_SIZE] };
}

/** The numbers of a review, and the words that have none of their own. */
export function numbersOf(review: readonly string[], words: Words): { sequence: number[]; unknown: string[] } {
  if ("wordIndex" in words) return encodeReview(review, words.wordIndex.index, { numWords });
  const known = (word: string) => (words.tokenizer.wordIndex.get(word) ?? numWords) < numWords;
  const unknown = [...new Set(review.filter((word) => !known(word)))];
  return { sequence: words.tokenizer.textsToSequences([review])[0]!, unknown };
}

/** The words behind the numbers of a review. */
export function wordsOf(sequence: ArrayLike<number>, words: Words): string {
  if ("wordIndex" in words) return decodeReview(sequence, words.wordIndex.index);
  return words.tokenizer.sequencesToTexts([Array.from(sequence)])[0]!;
}

type Review = Pick<RawReview, "text" | "label">;

/** The bad reviews and then the good ones, each in the order of their files. */
async function sorted(reviews: AsyncIterable<RawReview>): Promise<RawReview[]> {
  const list = [];
  for await (const review of reviews) list.push(review);
  return list.sort((a, b) => a.label - b.label || (a.file < b.file ? -1 : 1));
}

function simulatedTexts(seed: number): { train: Review[]; test: Review[] } {
  const { train, test, wordIndex } = simulatedReviews({ seed });
  const texts = ({ x, y }: { x: readonly number[][]; y: Int32Array }) =>
    x.map((numbers, i): Review => {
      const text = textToWordSequence(decodeReview(numbers, wordIndex)).join(" ");
      return { text, label: y[i] === 1 ? 1 : 0 };
    });
  return { train: texts(train), test: texts(test) };
}
