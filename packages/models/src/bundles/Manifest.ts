import type { MatrixMode } from "@seqloom/text";
import type { SequenceSettings, SymbolEncoding } from "../pipeline/BundleParts.js";

/** Format of the bundles that are written here. */
export const FORMAT = 1;

/** Lowest version of this package that reads that format. */
export const NEEDS = "0.1.0";

/** Origin and settings of a bundle, in its manifest.json. */
export interface Manifest {
  /** Format of the bundle, an integer from 1 on. */
  readonly format: number;
  /** Lowest version of `@seqloom/models` that reads this format. */
  readonly needs: string;
  /** Moment of saving, ISO 8601. */
  readonly created: string;
  /** Versions that wrote it: of `@seqloom/models` and of TensorFlow.js. The .keras file has that of Keras. */
  readonly versions: { readonly seqloom: string; readonly tfjs: string };
  /** Backend of TensorFlow.js that the model was saved on. */
  readonly backend: string;
  /** Build of `@seqloom/kernels` that was loaded; null where there was none. */
  readonly kernels: string | null;
  /** Arithmetic of that build: "strict", "relaxed" or "native" and the instructions; not in bundles of older versions. */
  readonly build?: string | null;
  /** Threads of these kernels; digits do not depend on them. Not in bundles of older versions. */
  readonly threads?: number | null;
  /** Seed of the training; null where none was given. */
  readonly seed: number | null;
  /** Checksum of the data, as `dataChecksum` gives it; null where none were given. */
  readonly data: string | null;
  readonly notes: string | null;
  readonly settings: BundleSettings;
  /** SHA-256 of each file, by its name. */
  readonly files: Readonly<Record<string, string>>;
}

/** Settings of a bundle that are no fitted parts. */
export interface BundleSettings {
  readonly window?: number;
  readonly target?: number;
  readonly symbols?: SymbolEncoding;
  readonly matrix?: MatrixMode;
  readonly sequences?: SequenceSettings;
  /** Whether the tokenizer got its tokens from the segmenter, and not a text with blanks. */
  readonly analyzer?: boolean;
  /** Whether the same scaler serves rows and output. */
  readonly sameScaler?: boolean;
}
