export { alphabet } from "./alphabet.js";
export { imdbEmbedding } from "./imdbEmbedding.js";
export { imdbGru } from "./imdbGru.js";
export { imdbLstm } from "./imdbLstm.js";
export { imdbSimpleRnn } from "./imdbSimpleRnn.js";
export { jenaDense } from "./jenaDense.js";
export { jenaGru } from "./jenaGru.js";
export { lunch } from "./lunch.js";
export { stockPrice } from "./stockPrice.js";

/** Entry of a model in `models.list()`. */
export interface ModelEntry {
  /** Name of the function: `models.lunch`. */
  readonly name: string;
  /** Its purpose and its layers. */
  readonly about: string;
  /** The course example that uses it: `npm start -- lunch`. */
  readonly app: string;
  /** Number of parameters with the default options. */
  readonly parameters: number;
}

const ENTRIES: readonly ModelEntry[] = [
  {
    name: "alphabet",
    about: "the next letter from those before it: LSTM(32), Dense(26, softmax)",
    app: "alphabet",
    parameters: 5210,
  },
  {
    name: "imdbEmbedding",
    about: "good or bad film review from 20 words: Embedding(8), Flatten, Dense(1, sigmoid)",
    app: "imdb-sentiment",
    parameters: 80161,
  },
  {
    name: "imdbGru",
    about: "good or bad film review: Embedding(24), GRU(20, relu) with Dropout, Dense(1, sigmoid)",
    app: "imdb-sentiment",
    parameters: 242781,
  },
  {
    name: "imdbLstm",
    about: "good or bad film review: Embedding(32), LSTM(32), Dense(1, sigmoid)",
    app: "imdb-sentiment",
    parameters: 328353,
  },
  {
    name: "imdbSimpleRnn",
    about: "good or bad film review: Embedding(32), SimpleRNN(32), Dense(1, sigmoid)",
    app: "imdb-sentiment",
    parameters: 322113,
  },
  {
    name: "jenaDense",
    about: "tomorrow's temperature from ten days: Flatten, Dense(32, relu), Dense(1)",
    app: "jena-temperature",
    parameters: 107585,
  },
  {
    name: "jenaGru",
    about: "tomorrow's temperature from the last days: GRU(32), Dense(1)",
    app: "jena-temperature",
    parameters: 4641,
  },
  {
    name: "lunch",
    about: "today's meal from those of the last days: SimpleRNN(10), Dense(4, softmax)",
    app: "lunch",
    parameters: 194,
  },
  {
    name: "stockPrice",
    about: "the next close of a stock from 30 days: three LSTM(50) with Dropout, Dense(1)",
    app: "stock-price",
    parameters: 51651,
  },
];

/**
 * The models that this package makes.
 *
 * @example
 * models.list().find(({ name }) => name === "lunch")?.parameters; // → 194
 */
export function list(): readonly ModelEntry[] {
  return ENTRIES;
}
