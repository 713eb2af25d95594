import { custom, integer, LabelEncoder, oneOf, type OptionTable, optional, seed, string } from "@seqloom/array";
import type { Segmenter } from "@seqloom/chinese";
import { type MatrixMode, TextVectorization, Tokenizer, type VectorizationMode } from "@seqloom/text";
import { MaxAbsScaler, MinMaxScaler, RobustScaler, type Scaler, StandardScaler } from "@seqloom/timeseries";
import type { LayersModel } from "@tensorflow/tfjs-layers";
import type { BundleScalers, SequenceSettings, SymbolEncoding, WordNumbers } from "../pipeline/BundleParts.js";
import type { BundleData } from "./dataChecksum.js";

/** Contents of a bundle, for `saveBundle`. */
export interface BundleContents {
  /** The trained model, with one input and one output. */
  readonly model: LayersModel;
  /** The tokenizer that numbers texts; with `sequences` or `matrix`. */
  readonly tokenizer?: Tokenizer;
  /** The TextVectorization of `@seqloom/text` that numbers texts. */
  readonly vectorization?: TextVectorization<VectorizationMode>;
  /** Word numbers of a data set, `{ index, numWords }`, in the place of a tokenizer. */
  readonly wordIndex?: WordNumbers;
  /** The segmenter that cuts Chinese texts into words before they are numbered. */
  readonly segmenter?: Segmenter;
  /** Length and order of the sequences of words, `{ maxlen, padding, truncating, reversed }`. */
  readonly sequences?: SequenceSettings;
  /** A row of columns, one for each word, in the place of a sequence. */
  readonly matrix?: MatrixMode;
  /** The scaler of rows and output, or one for each: `{ x, y }`. */
  readonly scaler?: Scaler | BundleScalers;
  /** Column of the scaler that the model forecasts. Default: all. */
  readonly target?: number;
  /** Rows, or labels, that go into one forecast. */
  readonly window?: number;
  /** Labels go in: a one-hot row for each, its code / labels, or its code. */
  readonly symbols?: SymbolEncoding;
  /** Names of the outputs in their order, or the encoder that numbered them. */
  readonly labels?: readonly string[] | LabelEncoder;
  /** The seed that the training had. */
  readonly seed?: number;
  /** The data that the model was trained on, whose checksum is kept; or that checksum. */
  readonly data?: BundleData;
  /** Remarks for people. */
  readonly notes?: string;
}

/** Types and ranges of the contents of a bundle. */
export const saveBundleOptions = {
  model: custom<LayersModel>("a model of layers", (value) => Array.isArray((value as LayersModel | null)?.layers)),
  tokenizer: optional(custom<Tokenizer>("a Tokenizer", (value) => value instanceof Tokenizer)),
  vectorization: optional(
    custom<TextVectorization<VectorizationMode>>(
      "a TextVectorization of @seqloom/text",
      (value) => value instanceof TextVectorization,
    ),
  ),
  wordIndex: optional(custom<WordNumbers>("{ index, numWords, indexFrom, startChar, oovChar }", isRecord)),
  segmenter: optional(custom<Segmenter>("a segmenter of createSegmenter", isSegmenter)),
  sequences: optional(custom<SequenceSettings>("{ maxlen, padding, truncating, reversed, value }", isRecord)),
  matrix: optional(oneOf(["binary", "count", "freq", "tfidf"])),
  scaler: optional(custom<Scaler | BundleScalers>("a fitted scaler, or { x, y }", isScalerOrBoth)),
  target: optional(integer({ min: 0 })),
  window: optional(integer({ min: 1 })),
  symbols: optional(oneOf(["oneHot", "fraction", "index"])),
  labels: optional(
    custom<readonly string[] | LabelEncoder>("a list of texts, all different, or a LabelEncoder", isLabels),
  ),
  seed: optional(seed()),
  data: optional(custom<BundleData>("arrays, texts or their checksum", (value) => value !== null)),
  notes: optional(string()),
} satisfies OptionTable<BundleContents>;

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isSegmenter(value: unknown): boolean {
  const given = value as Partial<Segmenter> | null;
  return typeof given?.cut === "function" && typeof given.toJSON === "function";
}

/** Whether a value is one of the scalers of `@seqloom/timeseries`. */
export function isScaler(value: unknown): value is Scaler {
  return [MinMaxScaler, StandardScaler, RobustScaler, MaxAbsScaler].some((Class) => value instanceof Class);
}

function isScalerOrBoth(value: unknown): boolean {
  if (isScaler(value)) return value.featuresIn !== undefined;
  if (!isRecord(value)) return false;
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  const isFitted = (each: unknown) => isScaler(each) && each.featuresIn !== undefined;
  return entries.length > 0 && entries.every(([name, each]) => (name === "x" || name === "y") && isFitted(each));
}

function isLabels(value: unknown): boolean {
  if (value instanceof LabelEncoder) return true;
  const isTexts = Array.isArray(value) && value.length > 0 && value.every((label) => typeof label === "string");
  return isTexts && new Set(value).size === value.length;
}
