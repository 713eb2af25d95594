import { models } from "@seqloom/models";

/** How the slides train a model of reviews. */
export interface Recipe {
  readonly make: (options: { numWords: number; seed: number }) => ReturnType<typeof models.imdbGru>;
  /** Words of a review: longer ones are cut, shorter ones filled up in front. */
  readonly maxlen: number;
  /** Which words of a longer review go: the first or the last. */
  readonly truncating: "pre" | "post";
  readonly batchSize: number;
  readonly epochs: number;
  /** Whether to look for the number of epochs: stop when the validation loss has not fallen for three. */
  readonly looksForEpochs: boolean;
  /** The accuracy on the slide, and on which data. */
  readonly onSlide: { readonly accuracy: number; readonly of: "test" | "validation" };
}

/** The models of the slides by the name of `--model`. */
export const recipes = {
  gru: {
    make: models.imdbGru,
    ...{ maxlen: 500, truncating: "post", batchSize: 128, epochs: 25, looksForEpochs: true },
    onSlide: { accuracy: 0.8828, of: "test" },
  },
  "simple-rnn": {
    make: models.imdbSimpleRnn,
    ...{ maxlen: 500, truncating: "pre", batchSize: 128, epochs: 10, looksForEpochs: false },
    onSlide: { accuracy: 0.85, of: "validation" },
  },
  lstm: {
    make: models.imdbLstm,
    ...{ maxlen: 500, truncating: "pre", batchSize: 128, epochs: 10, looksForEpochs: false },
    onSlide: { accuracy: 0.89, of: "validation" },
  },
  embedding: {
    make: models.imdbEmbedding,
    ...{ maxlen: 20, truncating: "pre", batchSize: 32, epochs: 10, looksForEpochs: false },
    onSlide: { accuracy: 0.7502, of: "validation" },
  },
} as const satisfies Record<string, Recipe>;
