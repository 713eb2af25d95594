/** A layer, with the numbers that matter here, so that every peer can make it. Names are ours. */
export type LayerSpec =
  | { readonly kind: "embedding"; readonly inputDim: number; readonly outputDim: number }
  | RecurrentSpec
  | { readonly kind: "bidirectional"; readonly layer: RecurrentSpec }
  | { readonly kind: "dense"; readonly units: number; readonly activation: DenseActivation }
  | { readonly kind: "conv1d"; readonly filters: number; readonly kernelSize: number; readonly activation: "relu" }
  | { readonly kind: "maxPooling1d"; readonly poolSize: number }
  | { readonly kind: "globalMaxPooling1d" }
  | { readonly kind: "flatten" };

type DenseActivation = "linear" | "relu" | "sigmoid" | "softmax";

export interface RecurrentSpec {
  readonly kind: RecurrentKind;
  readonly units: number;
  readonly activation?: "tanh" | "relu";
  readonly returnSequences?: boolean;
  readonly dropout?: number;
  readonly recurrentDropout?: number;
}

export type RecurrentKind = "gru" | "lstm" | "simpleRnn";

/** A model of the course on one batch: a line of the table. */
export interface ModelRow {
  /** As --rows takes it; `1-relu` belongs to `1`. */
  readonly id: string;
  readonly title: string;
  /** Shape of the batch: [batch, steps] of an embedding's ids, else [batch, steps, features], or [batch, features]. */
  readonly input: readonly number[];
  readonly layers: readonly LayerSpec[];
  readonly optimizer: "adam" | "rmsprop";
  /** Samples to predict as well. */
  readonly predicts?: number;
  readonly loss: "binaryCrossentropy" | "categoricalCrossentropy" | "meanSquaredError" | "meanAbsoluteError";
}

const REVIEWS = [128, 500] as const; // word numbers of IMDb
const HOURS = [128, 240, 14] as const; // weather of Jena
const READ = { kind: "dense", units: 1, activation: "sigmoid" } as const;
const VALUE = { kind: "dense", units: 1, activation: "linear" } as const;
const ALL_REVIEWS = { predicts: 25_000 } as const;
const CLASSIFY = { optimizer: "adam", loss: "binaryCrossentropy" } as const;
const SIMPLE_SEQUENCE = { kind: "simpleRnn", units: 32, returnSequences: true } as const;
const DROPOUTS = { dropout: 0.1, recurrentDropout: 0.5 } as const;
const FORECAST = { optimizer: "rmsprop", loss: "meanAbsoluteError" } as const;

/** The models of the course, as the slides have them. */
export const MODEL_ROWS: readonly ModelRow[] = [
  {
    id: "1",
    title: "Embedding(10000, 24), GRU(20), Dense",
    input: REVIEWS,
    ...CLASSIFY,
    ...ALL_REVIEWS,
    layers: [embedding(24), { kind: "gru", units: 20 }, READ],
  },
  {
    id: "1-relu",
    title: "Embedding(10000, 24), GRU(20, relu), Dense",
    input: REVIEWS,
    ...CLASSIFY,
    layers: [embedding(24), { kind: "gru", units: 20, activation: "relu" }, READ],
  },
  {
    id: "2",
    title: "Embedding(10000, 32), LSTM(32), Dense",
    input: REVIEWS,
    ...CLASSIFY,
    ...ALL_REVIEWS,
    layers: [embedding(32), { kind: "lstm", units: 32 }, READ],
  },
  {
    id: "3",
    title: "Embedding(10000, 32), SimpleRNN(32), Dense",
    input: REVIEWS,
    ...CLASSIFY,
    ...ALL_REVIEWS,
    layers: [embedding(32), { kind: "simpleRnn", units: 32 }, READ],
  },
  {
    id: "4",
    title: "Embedding(10000, 24), LSTM(128), Dense",
    input: [128, 100],
    ...CLASSIFY,
    layers: [embedding(24), { kind: "lstm", units: 128 }, READ],
  },
  {
    id: "5",
    title: "GRU(32), Dense",
    input: HOURS,
    ...FORECAST,
    layers: [{ kind: "gru", units: 32 }, VALUE],
  },
  {
    id: "5-dropout",
    title: "GRU(32, both dropouts 0.2), Dense",
    input: HOURS,
    ...FORECAST,
    layers: [{ kind: "gru", units: 32, dropout: 0.2, recurrentDropout: 0.2 }, VALUE],
  },
  {
    id: "6",
    title: "3 x LSTM(50), Dense",
    input: [5, 30, 5],
    optimizer: "adam",
    loss: "meanSquaredError",
    layers: [
      { kind: "lstm", units: 50, returnSequences: true },
      { kind: "lstm", units: 50, returnSequences: true },
      { kind: "lstm", units: 50 },
      VALUE,
    ],
  },
  {
    id: "7",
    title: "LSTM(32), Dense(26)",
    input: [1, 3, 1],
    optimizer: "adam",
    loss: "categoricalCrossentropy",
    layers: [
      { kind: "lstm", units: 32 },
      { kind: "dense", units: 26, activation: "softmax" },
    ],
  },
  {
    id: "8",
    title: "Embedding(10000, 128), 2 x Conv1D(32, 7), pools, Dense",
    input: REVIEWS,
    optimizer: "rmsprop",
    loss: "binaryCrossentropy",
    layers: [
      embedding(128),
      { kind: "conv1d", filters: 32, kernelSize: 7, activation: "relu" },
      { kind: "maxPooling1d", poolSize: 5 },
      { kind: "conv1d", filters: 32, kernelSize: 7, activation: "relu" },
      { kind: "globalMaxPooling1d" },
      READ,
    ],
  },
  {
    id: "9",
    title: "Embedding(10000, 32), 4 x SimpleRNN(32), Dense",
    input: REVIEWS,
    ...CLASSIFY,
    layers: [embedding(32), SIMPLE_SEQUENCE, SIMPLE_SEQUENCE, SIMPLE_SEQUENCE, { kind: "simpleRnn", units: 32 }, READ],
  },
  {
    id: "10",
    title: "Embedding(10000, 32), Bidirectional(LSTM(32)), Dense",
    input: REVIEWS,
    ...CLASSIFY,
    layers: [embedding(32), { kind: "bidirectional", layer: { kind: "lstm", units: 32 } }, READ],
  },
  {
    id: "11",
    title: "Bidirectional(GRU(32)), Dense",
    input: HOURS,
    ...FORECAST,
    layers: [{ kind: "bidirectional", layer: { kind: "gru", units: 32 } }, VALUE],
  },
  {
    id: "12",
    title: "GRU(32), GRU(64, relu), dropouts 0.1 and 0.5, Dense",
    input: HOURS,
    ...FORECAST,
    layers: [
      { kind: "gru", units: 32, returnSequences: true, ...DROPOUTS },
      { kind: "gru", units: 64, activation: "relu", ...DROPOUTS },
      VALUE,
    ],
  },
  {
    id: "13",
    title: "Conv1D(32, 5), pool 3, Conv1D(32, 5), GRU(32), Dense",
    input: HOURS,
    ...FORECAST,
    layers: [
      { kind: "conv1d", filters: 32, kernelSize: 5, activation: "relu" },
      { kind: "maxPooling1d", poolSize: 3 },
      { kind: "conv1d", filters: 32, kernelSize: 5, activation: "relu" },
      { kind: "gru", units: 32 },
      VALUE,
    ],
  },
  {
    id: "14",
    title: "Embedding(10000, 8), Flatten, Dense",
    input: [32, 20],
    optimizer: "rmsprop",
    loss: "binaryCrossentropy",
    layers: [embedding(8), { kind: "flatten" }, READ],
  },
  {
    id: "15",
    title: "Dense(64), Dense(32), Dense(16), Dense(2)",
    input: [32, 10],
    optimizer: "rmsprop",
    loss: "categoricalCrossentropy",
    layers: [hidden(64), hidden(32), hidden(16), { kind: "dense", units: 2, activation: "softmax" }],
  },
];

/** Step size of plain gradient descent, with which the peers are compared. */
export const SGD_RATE = 0.1;

/** Weights of a layer, in Keras's order. */
const WEIGHTS_OF = {
  embedding: 1,
  gru: 3,
  lstm: 3,
  simpleRnn: 3,
  bidirectional: 6,
  dense: 2,
  conv1d: 2,
  maxPooling1d: 0,
  globalMaxPooling1d: 0,
  flatten: 0,
};

function embedding(outputDim: number): LayerSpec {
  return { kind: "embedding", inputDim: 10000, outputDim };
}

function hidden(units: number): LayerSpec {
  return { kind: "dense", units, activation: "relu" };
}

/** Recurrent layers of a model, that of a Bidirectional among them. */
export function recurrentLayers({ layers }: ModelRow): RecurrentSpec[] {
  return layers.flatMap((layer) => {
    if (layer.kind === "bidirectional") return [layer.layer];
    return isRecurrent(layer) ? [layer] : [];
  });
}

export function isRecurrent(layer: LayerSpec): layer is RecurrentSpec {
  return layer.kind === "gru" || layer.kind === "lstm" || layer.kind === "simpleRnn";
}

/** Cuts the weights of a model into those of its layers; a layer without weights gets an empty list. */
export function weightsByLayer<T>(layers: readonly LayerSpec[], weights: readonly T[]): T[][] {
  let next = 0;
  return layers.map(({ kind }) => weights.slice(next, (next += WEIGHTS_OF[kind])));
}

/** The rows whose id, or the part of it before the hyphen, is among those asked for; all for none. */
export function chosenRows(ids: readonly string[] | undefined): ModelRow[] {
  if (ids === undefined) return [...MODEL_ROWS];
  const isAsked = ({ id }: ModelRow) => ids.includes(id) || ids.includes(id.split("-")[0]!);
  for (const id of ids) {
    if (MODEL_ROWS.some((row) => row.id === id || row.id.split("-")[0] === id)) continue;
    throw new Error(`bench: --rows must name rows of ${MODEL_ROWS.map((row) => row.id).join(", ")}, got ${id}.`);
  }
  return MODEL_ROWS.filter(isAsked);
}
