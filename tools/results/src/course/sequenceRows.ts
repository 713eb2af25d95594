import type { CourseRow } from "./CourseRow.js";
import { decks } from "./decks.js";
import { figures } from "./figures.js";

const deck = decks.sequences;

/** A model of the film reviews. */
const review = (
  name: string,
  model: string,
  rest: Pick<CourseRow, "example" | "slide" | "keras" | "wanted" | "parameters">,
): CourseRow => {
  const common = { app: "imdb-sentiment", deck, data: ["imdb"], figure: figures.valAcc, curve: "val_acc" };
  return { ...common, name, model, options: ["--model", name], ...rest };
};

/** A model of a few film reviews, with GloVe's vectors or without. */
const fewReviews = (name: string, model: string, rest: Pick<CourseRow, "example" | "slide" | "keras">): CourseRow => {
  const data = name === "glove" ? ["imdb-raw", "glove"] : ["imdb-raw"];
  const common = { app: "imdb-sentiment", deck, data, figure: figures.testAcc, curve: "val_acc" };
  return { ...common, name, model, options: ["--model", name], ...rest };
};

const temperature = { app: "jena-temperature", deck, data: ["jena-hourly"], figure: figures.valMae };

/** A model of the temperature. */
const weather = (name: string, model: string, rest: Pick<CourseRow, "example" | "slide" | "keras">): CourseRow => {
  return { ...temperature, curve: "val_loss", name, model, options: ["--model", name, "--epochs", "10"], ...rest };
};

/** The examples of the deck on text and sequences, in its order. */
export const sequenceRows: readonly CourseRow[] = [
  {
    app: "text-basics",
    name: "encodings",
    deck,
    example: { en: "one-hot, hashing, n-grams", "zh-TW": "one-hot、雜湊、n-gram" },
    options: [],
    data: [],
  },
  review("embedding", "imdbEmbedding", {
    example: { en: "reviews, Embedding(8)", "zh-TW": "影評，Embedding(8)" },
    slide: 0.7502,
    keras: { values: [0.7526], secondsPerEpoch: 1.4 },
  }),
  fewReviews("glove", "gloveDense", {
    example: { en: "200 reviews, GloVe", "zh-TW": "200 則影評，GloVe" },
    slide: 0.554,
    keras: { values: [0.5023, 0.5003, 0.5043, 0.5659, 0.5509] }, // five draws of 200 reviews
  }),
  fewReviews("no-glove", "denseText", {
    example: { en: "200 reviews, no GloVe", "zh-TW": "200 則影評，不用 GloVe" },
    keras: { values: [0.5185, 0.5302, 0.5189, 0.524, 0.5275] },
  }),
  {
    app: "rnn-by-hand",
    name: "loop",
    deck,
    example: { en: "an RNN as a loop", "zh-TW": "用迴圈寫 RNN" },
    options: [],
    data: [],
  },
  review("simple-rnn", "imdbSimpleRnn", {
    example: { en: "reviews, SimpleRNN", "zh-TW": "影評，SimpleRNN" },
    slide: 0.85,
    keras: { values: [0.848], secondsPerEpoch: 17.6 },
  }),
  review("stacked-rnn", "stackedSimpleRnn", {
    example: { en: "reviews, four SimpleRNNs", "zh-TW": "影評，四層 SimpleRNN" },
    parameters: 328_353,
    keras: { values: [0.8464], secondsPerEpoch: 74.6 },
  }),
  review("lstm", "imdbLstm", {
    example: { en: "reviews, LSTM", "zh-TW": "影評，LSTM" },
    slide: 0.89,
    keras: { values: [0.8792], secondsPerEpoch: 29.9 },
  }),
  {
    ...temperature,
    name: "naive",
    example: { en: "temperature, baseline", "zh-TW": "氣溫，基準" },
    options: ["--model", "naive"],
    slide: 0.29,
    keras: { values: [0.2897] },
  },
  weather("dense", "jenaDense", {
    example: { en: "temperature, Dense", "zh-TW": "氣溫，Dense" },
    keras: { values: [0.3046], secondsPerEpoch: 2 },
  }),
  weather("gru", "jenaGru", {
    example: { en: "temperature, GRU", "zh-TW": "氣溫，GRU" },
    slide: 0.265,
    keras: { values: [0.26], secondsPerEpoch: 36.8 },
  }),
  weather("gru-dropout", "jenaGruDropout", {
    example: { en: "temperature, GRU with dropout", "zh-TW": "氣溫，GRU 與 dropout" },
    keras: { values: [0.2628], secondsPerEpoch: 42 },
  }),
  weather("stacked", "jenaStackedGru", { example: { en: "temperature, two GRUs", "zh-TW": "氣溫，兩層 GRU" } }),
  weather("reversed", "jenaReversedGru", { example: { en: "temperature, GRU backwards", "zh-TW": "氣溫，反向 GRU" } }),
  review("reversed-lstm", "reversedLstm", {
    example: { en: "reviews, LSTM backwards", "zh-TW": "影評，反向 LSTM" },
    keras: { values: [0.8792], secondsPerEpoch: 37.1 },
  }),
  review("bidirectional-lstm", "bidirectionalLstm", {
    example: { en: "reviews, bidirectional LSTM", "zh-TW": "影評，雙向 LSTM" },
    keras: { values: [0.8572], secondsPerEpoch: 35 },
  }),
  weather("bidirectional", "jenaBidirectionalGru", {
    example: { en: "temperature, bidirectional GRU", "zh-TW": "氣溫，雙向 GRU" },
  }),
  review("conv1d", "conv1dText", {
    example: { en: "reviews, Conv1D", "zh-TW": "影評，Conv1D" },
    wanted: 0.83,
    keras: { values: [0.833], secondsPerEpoch: 31.5 },
  }),
  weather("conv1d", "jenaConv1d", {
    example: { en: "temperature, Conv1D", "zh-TW": "氣溫，Conv1D" },
    slide: 0.47,
    keras: { values: [0.4128], secondsPerEpoch: 5.3 },
  }),
  weather("conv1d-gru", "jenaConv1dGru", {
    example: { en: "temperature, Conv1D and GRU", "zh-TW": "氣溫，Conv1D 與 GRU" },
    keras: { values: [0.2865], secondsPerEpoch: 19.5 },
  }),
];
