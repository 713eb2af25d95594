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

const reviews = { app: "imdb-sentiment", epochs: 3 } as const;
const topics = { app: "reuters-topics", epochs: 3 } as const;
const weather = { app: "jena-temperature", epochs: 2 } as const;

/** The models of the apps that train on large data, as the slides have them. */
export const EPOCH_PLANS: readonly EpochPlan[] = [
  {
    ...reviews,
    name: "imdb-gru",
    title: "IMDb, GRU(20, relu), 500 words",
    options: ["--model", "gru"],
    aim: { ours: 8, keras: 17 },
  },
  {
    ...reviews,
    name: "imdb-lstm",
    title: "IMDb, LSTM(32), 500 words",
    options: ["--model", "lstm"],
    aim: { ours: 12 },
  },
  { ...reviews, name: "imdb-simple-rnn", title: "IMDb, SimpleRNN(32), 500 words", options: ["--model", "simple-rnn"] },
  {
    ...reviews,
    name: "imdb-stacked-rnn",
    title: "IMDb, four SimpleRNN(32), 500 words",
    options: ["--model", "stacked-rnn"],
  },
  {
    ...reviews,
    name: "imdb-reversed-lstm",
    title: "IMDb, Embedding(128), LSTM(32), 500 words",
    options: ["--model", "reversed-lstm"],
  },
  {
    ...reviews,
    name: "imdb-bidirectional-lstm",
    title: "IMDb, Bidirectional LSTM(32), 500 words",
    options: ["--model", "bidirectional-lstm"],
  },
  { ...reviews, name: "imdb-conv1d", title: "IMDb, two Conv1D(32, 7), 500 words", options: ["--model", "conv1d"] },
  {
    ...reviews,
    name: "imdb-embedding",
    title: "IMDb, Embedding and Dense, 20 words",
    options: ["--model", "embedding"],
  },
  { ...topics, name: "reuters-gru", title: "Reuters, GRU(64), 100 words", options: ["--model", "gru"] },
  { ...topics, name: "reuters-lstm", title: "Reuters, LSTM(64), 100 words", options: ["--model", "lstm"] },
  { ...weather, name: "jena-dense", title: "Jena, Dense(32), 500 steps", options: ["--model", "dense"], epochs: 3 },
  {
    ...weather,
    name: "jena-gru",
    title: "Jena, GRU(32), 500 steps",
    options: ["--model", "gru"],
    aim: { ours: 11, keras: 24 },
  },
  {
    ...weather,
    name: "jena-gru-dropout",
    title: "Jena, GRU(32) with dropouts, 500 steps",
    options: ["--model", "gru-dropout"],
  },
  {
    ...weather,
    name: "jena-stacked",
    title: "Jena, GRU(32), GRU(64, relu), dropouts, 500 steps",
    options: ["--model", "stacked"],
  },
  { ...weather, name: "jena-reversed", title: "Jena, GRU(32) backwards, 500 steps", options: ["--model", "reversed"] },
  {
    ...weather,
    name: "jena-bidirectional",
    title: "Jena, Bidirectional GRU(32), 500 steps",
    options: ["--model", "bidirectional"],
  },
  { ...weather, name: "jena-conv1d", title: "Jena, three Conv1D(32, 5), 500 steps", options: ["--model", "conv1d"] },
  {
    ...weather,
    name: "jena-conv1d-gru",
    title: "Jena, two Conv1D(32, 5), GRU(32), 500 steps",
    options: ["--model", "conv1d-gru"],
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
