import {
  bidirectional,
  conv1d,
  dense,
  dropout,
  embedding,
  flatten,
  globalMaxPooling1d,
  gru,
  lstm,
  maxPooling1d,
  simpleRnn,
} from "@seqloom/layers";
import type { layers } from "@tensorflow/tfjs-layers";

/** A model of the slides, and how they train it. */
export interface Recipe {
  readonly layers: () => layers.Layer[];
  /** The reviews: `numbers` of words as Keras has them; or `texts`, 200 to train on and 10,000 to validate on, numbered here. */
  readonly reviews: "numbers" | "texts";
  /** Whether the Embedding layer gets GloVe's vectors, which stay as they are. */
  readonly hasVectors?: boolean;
  /** Words of a review: longer ones are cut, shorter ones filled up in front. */
  readonly maxlen: number;
  /** Whether a review is read from its last word to its first, turned around before it is aligned. */
  readonly isReversed?: boolean;
  /** The end at which a longer review is cut: its first words go, or its last. */
  readonly truncating: "pre" | "post";
  readonly batchSize: number;
  readonly epochs: number;
  /** Whether to look for the number of epochs: stop when the validation loss has not fallen for three. */
  readonly looksForEpochs: boolean;
  /** Learning rate of RMSprop; default: Keras's, 0.001. */
  readonly learningRate?: number;
  /** The accuracy on the slide, and on which data; undefined where the slide has no figure. */
  readonly onSlide: Accuracy | undefined;
  /** The accuracy of Keras 3.15.1 with the same settings on the same reviews, in fewer epochs where `epochs` says so. */
  readonly ofKeras: Accuracy & { readonly epochs?: number };
}

/** A share of the reviews that were judged rightly, from 0 to 1. */
export interface Accuracy {
  readonly accuracy: number;
  /** The largest one, where several draws of reviews gave several; `accuracy` is then the smallest. */
  readonly upTo?: number;
  readonly of: "test" | "validation";
}

/** Size of the vocabulary: the most frequent words, with the numbers of padding, start and unknown words. */
export const numWords = 10_000;

/** Numbers of a word's vector in GloVe. */
export const VECTOR_SIZE = 100;

/** Training of most models: the last 500 words of each review, ten epochs. */
const usual = {
  reviews: "numbers",
  maxlen: 500,
  truncating: "pre",
  batchSize: 128,
  epochs: 10,
  looksForEpochs: false,
} as const;

/** Training of the models that see 200 reviews: the last 100 words of each. */
const fewReviews = { ...usual, reviews: "texts", maxlen: 100, batchSize: 32 } as const;

/** Layers of the models that see 200 reviews. */
const denseOnVectors = () => [
  embedding({ inputDim: numWords, outputDim: VECTOR_SIZE, inputLength: fewReviews.maxlen }),
  flatten(),
  dense({ units: 32, activation: "relu" }),
  dense({ units: 1, activation: "sigmoid" }),
];

/** The models of the slides by the name of `--model`. */
export const recipes = {
  gru: {
    layers: () => [
      embedding({ inputDim: numWords, outputDim: 24, inputLength: 500 }),
      dropout({ rate: 0.2 }),
      gru({ units: 20, activation: "relu" }),
      dropout({ rate: 0.2 }),
      dense({ units: 1, activation: "sigmoid" }),
    ],
    reviews: "numbers",
    maxlen: 500,
    truncating: "post",
    batchSize: 128,
    epochs: 25,
    looksForEpochs: true,
    onSlide: { accuracy: 0.8828, of: "test" },
    ofKeras: { accuracy: 0.8593, of: "test" },
  },
  "simple-rnn": {
    layers: () => [
      embedding({ inputDim: numWords, outputDim: 32 }),
      simpleRnn({ units: 32 }),
      dense({ units: 1, activation: "sigmoid" }),
    ],
    ...usual,
    onSlide: { accuracy: 0.85, of: "validation" },
    ofKeras: { accuracy: 0.848, of: "validation" },
  },
  lstm: {
    layers: () => [
      embedding({ inputDim: numWords, outputDim: 32 }),
      lstm({ units: 32 }),
      dense({ units: 1, activation: "sigmoid" }),
    ],
    ...usual,
    onSlide: { accuracy: 0.89, of: "validation" },
    ofKeras: { accuracy: 0.8792, of: "validation" },
  },
  embedding: {
    layers: () => [
      embedding({ inputDim: numWords, outputDim: 8, inputLength: 20 }),
      flatten(),
      dense({ units: 1, activation: "sigmoid" }),
    ],
    reviews: "numbers",
    maxlen: 20,
    truncating: "pre",
    batchSize: 32,
    epochs: 10,
    looksForEpochs: false,
    onSlide: { accuracy: 0.7502, of: "validation" },
    ofKeras: { accuracy: 0.7526, of: "validation" },
  },
  conv1d: {
    layers: () => [
      embedding({ inputDim: numWords, outputDim: 128, inputLength: 500 }),
      conv1d({ filters: 32, kernelSize: 7, activation: "relu" }),
      maxPooling1d({ poolSize: 5 }),
      conv1d({ filters: 32, kernelSize: 7, activation: "relu" }),
      globalMaxPooling1d(),
      dense({ units: 1, activation: "sigmoid" }), // the slide leaves out the sigmoid, which its loss needs
    ],
    ...usual,
    learningRate: 1e-4,
    onSlide: undefined,
    ofKeras: { accuracy: 0.833, of: "validation" },
  },
  "bidirectional-lstm": {
    layers: () => [
      embedding({ inputDim: numWords, outputDim: 32 }),
      bidirectional({ layer: lstm({ units: 32 }) }),
      dense({ units: 1, activation: "sigmoid" }),
    ],
    ...usual,
    onSlide: undefined,
    ofKeras: { accuracy: 0.8572, of: "validation", epochs: 6 },
  },
  "stacked-rnn": {
    layers: () => [
      embedding({ inputDim: numWords, outputDim: 32 }),
      simpleRnn({ units: 32, returnSequences: true }),
      simpleRnn({ units: 32, returnSequences: true }),
      simpleRnn({ units: 32, returnSequences: true }),
      simpleRnn({ units: 32 }), // the slide's summary ends here; it does not train the stack
      dense({ units: 1, activation: "sigmoid" }),
    ],
    ...usual,
    onSlide: undefined,
    ofKeras: { accuracy: 0.8464, of: "validation", epochs: 5 },
  },
  "reversed-lstm": {
    layers: () => [
      embedding({ inputDim: numWords, outputDim: 128 }),
      lstm({ units: 32 }),
      dense({ units: 1, activation: "sigmoid" }),
    ],
    ...usual,
    isReversed: true,
    onSlide: undefined,
    ofKeras: { accuracy: 0.8792, of: "validation", epochs: 6 },
  },
  glove: {
    layers: denseOnVectors,
    ...fewReviews,
    hasVectors: true,
    onSlide: { accuracy: 0.554, of: "test" },
    ofKeras: { accuracy: 0.5003, upTo: 0.5659, of: "test" }, // five draws of 200 reviews
  },
  "no-glove": {
    layers: denseOnVectors,
    ...fewReviews,
    onSlide: undefined,
    ofKeras: { accuracy: 0.5185, upTo: 0.5302, of: "test" }, // five draws of 200 reviews
  },
} as const satisfies Record<string, Recipe>;

/** Name of a model of the slides. */
export type ModelName = keyof typeof recipes;

/** The names of the models, in the order of `--help`. */
export const names = Object.keys(recipes) as ModelName[];
