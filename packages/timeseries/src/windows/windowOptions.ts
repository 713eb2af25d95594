import { boolean, integer } from "@seqloom/array";
import { warningOption } from "./warningOption.js";
import type { WarningOption } from "./warningOption.js";

/** Options of everything that cuts windows. */
interface BatchOptions extends WarningOption {
  /** Windows in a batch. Default: 128. */
  readonly batchSize?: number;
}

/** Options of windows that may be drawn at random. */
export interface DrawnWindowsOptions extends BatchOptions {
  /** Draws the windows of each batch at random, with replacement. Default: false. */
  readonly shuffle?: boolean;
  /** Decides the draws of `shuffle`. Default: 0. */
  readonly seed?: number;
}

/** Options of windows that may come in a random order. */
export interface ShuffledWindowsOptions extends BatchOptions {
  /** Puts the windows into another random order for each epoch. Default: false. */
  readonly shuffle?: boolean;
  /** Decides the order of `shuffle`. Default: 0. */
  readonly seed?: number;
}

/** The option of windows that may leave rows out. */
export interface SamplingOption {
  /** Rows from one step of a window to the next: each keeps every samplingRate-th row, from its first on. Default: 1. */
  readonly samplingRate?: number;
}

const batchOptions = {
  batchSize: integer({ min: 1, default: 128, meaning: "windows in a batch" }),
  ...warningOption,
};

const seed = (meaning: string) => integer({ min: 0, max: 2 ** 32 - 1, default: 0, meaning });

/** The table of `DrawnWindowsOptions`. */
export const drawnWindowsOptions = {
  shuffle: boolean({ default: false, meaning: "draws the windows of each batch at random, with replacement" }),
  seed: seed("decides the draws of shuffle"),
  ...batchOptions,
};

/** The table of `ShuffledWindowsOptions`. */
export const shuffledWindowsOptions = {
  shuffle: boolean({ default: false, meaning: "another random order of the windows for each epoch" }),
  seed: seed("decides the order of shuffle"),
  ...batchOptions,
};

/** The table of `SamplingOption`. */
export const samplingOption = {
  samplingRate: integer({ min: 1, default: 1, meaning: "rows from one step of a window to the next" }),
};
