import { dense, dropout, embedding, flatten, gru, lstm, simpleRnn } from "@seqloom/layers";
import type { layers } from "@tensorflow/tfjs-layers";

/** A model of the slides, and how they train it. */
export interface Recipe {
  readonly layers: () => layers.Layer[];
  /** Words of a review: longer ones are cut, shorter ones filled up in front. */
  readonly maxlen: number;
  /** The end at which a longer review is cut: its first words go, or its last. */
  readonly truncating: "pre" | "post";
  readonly batchSize: number;
  readonly epochs: number;
  /** Whether to look for the number of epochs: stop when the validation loss has not fallen for three. */
  readonly looksForEpochs: boolean;
  /** The accuracy on the slide, and on which data. */
  readonly onSlide: { readonly accuracy: number; readonly of: "test" | "validation" };
}

/** Size of the vocabulary: the most frequent words, with the numbers of padding, start and unknown words. */
export const numWords = 10_000;

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
    maxlen: 500,
    truncating: "post",
    batchSize: 128,
    epochs: 25,
    looksForEpochs: true,
    onSlide: { accuracy: 0.8828, of: "test" },
  },
  "simple-rnn": {
    layers: () => [
      embedding({ inputDim: numWords, outputDim: 32 }),
      simpleRnn({ units: 32 }),
      dense({ units: 1, activation: "sigmoid" }),
    ],
    maxlen: 500,
    truncating: "pre",
    batchSize: 128,
    epochs: 10,
    looksForEpochs: false,
    onSlide: { accuracy: 0.85, of: "validation" },
  },
  lstm: {
    layers: () => [
      embedding({ inputDim: numWords, outputDim: 32 }),
      lstm({ units: 32 }),
      dense({ units: 1, activation: "sigmoid" }),
    ],
    maxlen: 500,
    truncating: "pre",
    batchSize: 128,
    epochs: 10,
    looksForEpochs: false,
    onSlide: { accuracy: 0.89, of: "validation" },
  },
  embedding: {
    layers: () => [
      embedding({ inputDim: numWords, outputDim: 8, inputLength: 20 }),
      flatten(),
      dense({ units: 1, activation: "sigmoid" }),
    ],
    maxlen: 20,
    truncating: "pre",
    batchSize: 32,
    epochs: 10,
    looksForEpochs: false,
    onSlide: { accuracy: 0.7502, of: "validation" },
  },
} as const satisfies Record<string, Recipe>;
