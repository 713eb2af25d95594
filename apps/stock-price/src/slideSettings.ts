import { ArgumentError } from "@seqloom/array";

/** A day's numbers that a forecast is made from. */
export type Features = "all" | "close";

/** Settings that the features and the slide decide where they are left out. */
export interface SlideSettings {
  readonly window: number;
  readonly batchSize: number;
  readonly learningRate: number;
  readonly epochs: number;
}

/** Settings as they are given. */
interface GivenSettings extends Partial<{ readonly [Name in keyof SlideSettings]: SlideSettings[Name] | undefined }> {
  readonly asOnSlide: boolean;
}

/** Columns of the prices for each choice of features, in the order of the slide. */
export const columnsOf = { all: ["High", "Low", "Open", "Close", "Volume"], close: ["Close"] } as const;

/** Epochs that the slide trains first, to see in TensorBoard how many are needed. */
export const TRIAL_EPOCHS = 100;

/**
 * The settings of a run: those that are given, and for the others those of the slide's code. With `asOnSlide` the windows and
 * batches are those of its print-outs, `(None, 60, 50)` and 18 batches. The slide with closes alone leaves all but the window open.
 */
export function slideSettings(features: Features, { asOnSlide, ...given }: GivenSettings): SlideSettings {
  const ofAll = asOnSlide ? { window: 60, batchSize: 10 } : { window: 30, batchSize: 5 };
  const usual: SlideSettings =
    features === "close"
      ? { window: 10, batchSize: 5, learningRate: 1e-3, epochs: 50 }
      : { ...ofAll, learningRate: 1e-5, epochs: 12 };
  const names = Object.keys(usual) as (keyof SlideSettings)[];
  return Object.fromEntries(names.map((name) => [name, given[name] ?? usual[name]])) as unknown as SlideSettings;
}

/** @throws ArgumentError if a window and its target do not fit into each part of the days */
export function checkWindow(window: number, days: readonly number[]): void {
  const longest = Math.min(...days) - 1;
  if (window > longest) throw new ArgumentError("stock-price", "--window", `an integer from 1 to ${longest}`, window);
}
