import type { Segmenter } from "@seqloom/chinese";
import type { MatrixMode, TextVectorization, Tokenizer, VectorizationMode } from "@seqloom/text";
import type { Scaler } from "@seqloom/timeseries";

/** Numbers of words as `imdb` and `reuters` of `@seqloom/datasets` have them. */
export interface WordNumbers {
  /** Rank of each word, from 1 on, as `imdbWordIndex` gives it. */
  readonly index: ReadonlyMap<string, number>;
  /** Words with this number or a larger one are unknown. Default: no limit. */
  readonly numWords?: number;
  /** Number added to each rank. Default: 3. */
  readonly indexFrom?: number;
  /** Number that begins a text. Default: 1. */
  readonly startChar?: number;
  /** Number of an unknown word. Default: 2. */
  readonly oovChar?: number;
}

/** Length and order of the sequences of a text model, with the options of `padSequences`. */
export interface SequenceSettings {
  /** Words of a text that the model takes. */
  readonly maxlen: number;
  /** Side on which shorter texts are filled up. Default: "pre". */
  readonly padding?: "pre" | "post";
  /** Side on which longer texts lose words. Default: "pre". */
  readonly truncating?: "pre" | "post";
  /** Whether the model reads a text from its last word to its first, turned around before it is filled up. Default: false. */
  readonly reversed?: boolean;
  /** Number that fills up. Default: 0. */
  readonly value?: number;
}

/** Scalers of the rows that a model takes and of the numbers that it gives. */
export interface BundleScalers {
  readonly x?: Scaler;
  readonly y?: Scaler;
}

/** Numbers that stand for labels in the input of a model. */
export type SymbolEncoding = "oneHot" | "fraction" | "index";

/** Everything beside the model that turns raw input into numbers, and the output into answers. */
export interface BundleParts {
  readonly tokenizer?: Tokenizer;
  readonly vectorization?: TextVectorization<VectorizationMode>;
  readonly wordIndex?: WordNumbers;
  readonly segmenter?: Segmenter;
  readonly sequences?: SequenceSettings;
  readonly matrix?: MatrixMode;
  readonly scaler?: BundleScalers;
  readonly target?: number;
  readonly window?: number;
  readonly symbols?: SymbolEncoding;
  readonly labels?: readonly string[];
}

/** Kind of raw input: texts, rows of numbers, or labels. */
export function inputKind(parts: BundleParts): "texts" | "rows" | "labels" {
  if (parts.tokenizer ?? parts.vectorization ?? parts.wordIndex) return "texts";
  return parts.symbols === undefined ? "rows" : "labels";
}
