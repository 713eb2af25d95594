/** A layer, with the numbers that matter here, so that every peer can make it. Names are ours. */
export type LayerSpec =
  | { readonly kind: "embedding"; readonly inputDim: number; readonly outputDim: number }
  | RecurrentSpec
  | { readonly kind: "dense"; readonly units: number; readonly activation: "linear" | "sigmoid" | "softmax" }
  | { readonly kind: "conv1d"; readonly filters: number; readonly kernelSize: number; readonly activation: "relu" }
  | { readonly kind: "maxPooling1d"; readonly poolSize: number }
  | { readonly kind: "globalMaxPooling1d" };

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
  /** Shape of the batch: [batch, steps] of an embedding's ids, else [batch, steps, features]. */
  readonly input: readonly number[];
  readonly layers: readonly LayerSpec[];
  readonly optimizer: "adam" | "rmsprop";
  readonly loss: "binaryCrossentropy" | "categoricalCrossentropy" | "meanSquaredError" | "meanAbsoluteError";
  readonly aim: Aim;
}

/** The aim, in ms on the machine where the peers took the times beside it. */
interface Aim {
  readonly ours: number;
  /** With relaxed SIMD, where it differs. */
  readonly relaxed?: number;
  readonly keras: number;
  /** With denormals flushed, and not. */
  readonly pytorch?: readonly [number, number];
}

const REVIEWS = [128, 500] as const; // word numbers of IMDb
const READ = { kind: "dense", units: 1, activation: "sigmoid" } as const;
const VALUE = { kind: "dense", units: 1, activation: "linear" } as const;
const CLASSIFY = { optimizer: "adam", loss: "binaryCrossentropy" } as const;
const FORECAST = { optimizer: "rmsprop", loss: "meanAbsoluteError" } as const;

/** The models of the course, with the times aimed at. */
export const MODEL_ROWS: readonly ModelRow[] = [
  {
    id: "1",
    title: "Embedding(10000, 24), GRU(20), Dense",
    input: REVIEWS,
    ...CLASSIFY,
    layers: [embedding(24), { kind: "gru", units: 20 }, READ],
    aim: { ours: 33, keras: 95, pytorch: [116, 213] },
  },
  {
    id: "1-relu",
    title: "Embedding(10000, 24), GRU(20, relu), Dense",
    input: REVIEWS,
    ...CLASSIFY,
    layers: [embedding(24), { kind: "gru", units: 20, activation: "relu" }, READ],
    aim: { ours: 33, keras: 91 },
  },
  {
    id: "2",
    title: "Embedding(10000, 32), LSTM(32), Dense",
    input: REVIEWS,
    ...CLASSIFY,
    layers: [embedding(32), { kind: "lstm", units: 32 }, READ],
    aim: { ours: 58, keras: 115, pytorch: [177, 215] },
  },
  {
    id: "3",
    title: "Embedding(10000, 32), SimpleRNN(32), Dense",
    input: REVIEWS,
    ...CLASSIFY,
    layers: [embedding(32), { kind: "simpleRnn", units: 32 }, READ],
    aim: { ours: 25, keras: 61, pytorch: [47, 85] },
  },
  {
    id: "4",
    title: "Embedding(10000, 24), LSTM(128), Dense",
    input: [128, 100],
    ...CLASSIFY,
    layers: [embedding(24), { kind: "lstm", units: 128 }, READ],
    aim: { ours: 80, relaxed: 66, keras: 82, pytorch: [59, 62] },
  },
  {
    id: "5",
    title: "GRU(32), Dense",
    input: [128, 240, 14],
    ...FORECAST,
    layers: [{ kind: "gru", units: 32 }, VALUE],
    aim: { ours: 15, keras: 44, pytorch: [62, 168] },
  },
  {
    id: "5-dropout",
    title: "GRU(32, both dropouts 0.2), Dense",
    input: [128, 240, 14],
    ...FORECAST,
    layers: [{ kind: "gru", units: 32, dropout: 0.2, recurrentDropout: 0.2 }, VALUE],
    aim: { ours: 19, keras: 57 },
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
    aim: { ours: 2, keras: 9.5, pytorch: [3, 3] },
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
    aim: { ours: 0.6, keras: 1.16, pytorch: [0.75, 0.75] },
  },
  {
    id: "8",
    title: "Embedding(10000, 128), Conv1D(32, 7), pool 5, Conv1D(32, 7), global max, Dense",
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
    aim: { ours: 150, relaxed: 120, keras: 82 },
  },
];

/** Step size of plain gradient descent, with which the peers are compared. */
export const SGD_RATE = 0.1;

/** The layers of the specifications that have weights, and how many: those of Keras, in its order. */
const WEIGHTS_OF = {
  embedding: 1,
  gru: 3,
  lstm: 3,
  simpleRnn: 3,
  dense: 2,
  conv1d: 2,
  maxPooling1d: 0,
  globalMaxPooling1d: 0,
};

function embedding(outputDim: number): LayerSpec {
  return { kind: "embedding", inputDim: 10000, outputDim };
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
