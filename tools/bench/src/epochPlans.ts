/** An epoch of a course app, and its peers. */
export interface EpochPlan {
  /** Its name in python/epoch_keras.py. */
  readonly name: string;
  readonly title: string;
  readonly app: string;
  readonly options: readonly string[];
  /** Epochs that are run; the time of one is the mean. */
  readonly epochs: number;
  /** Seconds for an epoch, validation included, that the project set out to stay below; Keras took `keras` there. */
  readonly aim?: { readonly ours: number; readonly keras?: number };
}

/** The models of the apps that train on large data, as the slides have them. */
export const EPOCH_PLANS: readonly EpochPlan[] = [
  {
    name: "imdb-gru",
    title: "IMDb, GRU(20, relu), 500 words",
    app: "imdb-sentiment",
    epochs: 3,
    options: ["--model", "gru"],
    aim: { ours: 8, keras: 17 },
  },
  {
    name: "imdb-lstm",
    title: "IMDb, LSTM(32), 500 words",
    app: "imdb-sentiment",
    epochs: 3,
    options: ["--model", "lstm"],
    aim: { ours: 12 },
  },
  {
    name: "imdb-simple-rnn",
    title: "IMDb, SimpleRNN(32), 500 words",
    app: "imdb-sentiment",
    epochs: 3,
    options: ["--model", "simple-rnn"],
  },
  {
    name: "imdb-embedding",
    title: "IMDb, Embedding and Dense, 20 words",
    app: "imdb-sentiment",
    epochs: 3,
    options: ["--model", "embedding"],
  },
  {
    name: "jena-dense",
    title: "Jena, Dense(32), 500 steps",
    app: "jena-temperature",
    epochs: 3,
    options: ["--model", "dense"],
  },
  {
    name: "jena-gru",
    title: "Jena, GRU(32), 500 steps",
    app: "jena-temperature",
    epochs: 2,
    options: ["--model", "gru"],
    aim: { ours: 11, keras: 24 },
  },
  {
    name: "stock",
    title: "stock, 3 x LSTM(50), batches of 5",
    app: "stock-price",
    epochs: 12,
    // the aim: 12 epochs in 5 seconds
    options: ["--as-on-slide"],
    aim: { ours: 0.42 },
  },
];
