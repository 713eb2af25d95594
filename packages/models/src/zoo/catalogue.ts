/** Decks of the course, as `models.list()` names them. */
const DECK = {
  rnn: "RNN",
  text: "text and sequences",
  shapes: "LSTM and shapes",
  stocks: "RNN in data science",
  language: "RNN and LSTM for language",
} as const;

/** Entry of a model in `models.list()`. */
export interface ModelEntry {
  /** Name of the function: `models.lunch`. */
  readonly name: string;
  /** Its purpose and its layers. */
  readonly about: string;
  /** The deck that it is from; null for the general models, which are from none. */
  readonly deck: string | null;
  /** The course example that uses it: `npm start -- lunch`; null where there is none yet. */
  readonly app: string | null;
  /** Number of parameters with the default options. */
  readonly parameters: number;
}

const entry = (
  name: string,
  parameters: number,
  deck: keyof typeof DECK | null,
  app: string | null,
  about: string,
): ModelEntry => ({ name, about, deck: deck === null ? null : DECK[deck], app, parameters });

/** All models, in the order of their names. */
export const CATALOGUE: readonly ModelEntry[] = [
  entry("alphabet", 5210, "shapes", "alphabet", "the next letter from those before it: LSTM(32), Dense(26, softmax)"),
  entry("bidirectionalLstm", 336705, "text", "imdb-sentiment", "good or bad film review: Embedding(32), Bidirectional(LSTM(32)), Dense(1, sigmoid)"), // prettier-ignore
  entry("closeLstm", 10451, "stocks", null, "the next close of a stock from ten: LSTM(50), Dense(1)"),
  entry("conv1dText", 1315937, "text", "imdb-sentiment", "good or bad film review: Embedding(128), two Conv1D(32, 7, relu) with pooling, Dense(1)"), // prettier-ignore
  entry("denseText", 1320065, "text", null, "good or bad film review from 100 words: Embedding(100), Flatten, Dense(32, relu), Dense(1, sigmoid)"), // prettier-ignore
  entry("encoderDecoder", 68964, null, null, "a sequence from another one: LSTM(64) to LSTM(64) with attention, Dense(100, softmax)"), // prettier-ignore
  entry("forecaster", 4385, null, null, "the next numbers of a series: LSTM(32), Dense(1)"),
  entry(
    "functionalDense",
    1363,
    "language",
    "dense-basics",
    "a functional model: two Dense(16, relu), Dense(3, softmax)",
  ),
  entry("gloveDense", 1320065, "text", null, "good or bad film review: GloVe's vectors, Flatten, Dense(32, relu), Dense(1, sigmoid)"), // prettier-ignore
  entry("imdbEmbedding", 80161, "text", "imdb-sentiment", "good or bad film review from 20 words: Embedding(8), Flatten, Dense(1, sigmoid)"), // prettier-ignore
  entry("imdbGru", 242781, "rnn", "imdb-sentiment", "good or bad film review: Embedding(24), GRU(20, relu) with Dropout, Dense(1, sigmoid)"), // prettier-ignore
  entry("imdbLstm", 328353, "text", "imdb-sentiment", "good or bad film review: Embedding(32), LSTM(32), Dense(1, sigmoid)"), // prettier-ignore
  entry("imdbSimpleRnn", 322113, "text", "imdb-sentiment", "good or bad film review: Embedding(32), SimpleRNN(32), Dense(1, sigmoid)"), // prettier-ignore
  entry("jenaBidirectionalGru", 9281, "text", null, "tomorrow's temperature: Bidirectional(GRU(32)), Dense(1)"),
  entry("jenaConv1d", 12609, "text", null, "tomorrow's temperature: three Conv1D(32, 5, relu) with pooling, Dense(1)"),
  entry("jenaConv1dGru", 13793, "text", null, "tomorrow's temperature: two Conv1D(32, 5, relu), GRU(32), Dense(1)"),
  entry("jenaDense", 107585, "text", "jena-temperature", "tomorrow's temperature from ten days: Flatten, Dense(32, relu), Dense(1)"), // prettier-ignore
  entry("jenaGru", 4641, "text", "jena-temperature", "tomorrow's temperature from the last days: GRU(32), Dense(1)"),
  entry("jenaGruDropout", 4641, "text", null, "tomorrow's temperature: GRU(32) with recurrent dropout, Dense(1)"),
  entry(
    "jenaReversedGru",
    4641,
    "text",
    null,
    "tomorrow's temperature: GRU(32) from the last step to the first, Dense(1)",
  ),
  entry("jenaStackedGru", 23489, "text", null, "tomorrow's temperature: GRU(32), GRU(64, relu), Dense(1)"),
  entry("lstmClassifier", 17026, "language", "dense-basics", "a class from ten numbers: LSTM(64), Dense(2, softmax)"),
  entry("lunch", 194, "rnn", "lunch", "today's meal from those of the last days: SimpleRNN(10), Dense(4, softmax)"),
  entry("nextSymbol", 5210, null, null, "the next symbol from those before it: LSTM(32), Dense(26, softmax)"),
  entry("reutersGru", 341806, "rnn", null, "the topic of an article: Embedding(32), GRU(64) with Dropout, Dense(46, softmax)"), // prettier-ignore
  entry("reutersLstm", 347822, "rnn", null, "the topic of an article: Embedding(32), LSTM(64) with Dropout, Dense(46, softmax)"), // prettier-ignore
  entry("reversedLstm", 1300641, "text", "imdb-sentiment", "good or bad film review, turned around: Embedding(128), LSTM(32), Dense(1, sigmoid)"), // prettier-ignore
  entry(
    "sequenceClassifier",
    328353,
    null,
    null,
    "a class from a sequence: Embedding(32), LSTM(32), Dense(1, sigmoid)",
  ),
  entry(
    "sequentialDense",
    3346,
    "language",
    "dense-basics",
    "a Sequential model: Dense(64, 32, 16, relu), Dense(2, softmax)",
  ),
  entry("stackedSimpleRnn", 328320, "text", "imdb-sentiment", "a stack: Embedding(32), four SimpleRNN(32)"),
  entry("stockPrice", 51651, "rnn", "stock-price", "the next close of a stock from 30 days: three LSTM(50) with Dropout, Dense(1)"), // prettier-ignore
  entry(
    "toyClassifier",
    737,
    "language",
    "dense-basics",
    "five numbers over 2.5 or not: Dense(32, 16, relu), Dense(1, sigmoid)",
  ),
  entry(
    "wineClassifier",
    1027,
    "language",
    "dense-basics",
    "the grower of a wine: Dense(32, 16, relu), Dense(3, softmax)",
  ),
];
