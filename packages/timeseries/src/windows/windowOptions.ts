import { boolean, integer, optional, type OptionTable, seed } from "@seqloom/array";
import { warningOption, type WarningOption } from "./warningOption.js";

/** Options of everything that cuts windows. */
interface BatchOptions extends WarningOption {
  /** Windows in a batch. Default: 128. */
  readonly batchSize?: number;
}

/** Options of windows that may be drawn at random. */
export interface DrawnWindowsOptions extends BatchOptions {
  /** Draws the windows of each batch at random, with replacement. Default: false. */
  readonly shuffle?: boolean;
  /** Decides the draws of `shuffle`. Default: the next seed of `setRandomSeed`, or 0 without that call. */
  readonly seed?: number;
}

/** Options of windows that may come in a random order. */
export interface ShuffledWindowsOptions extends BatchOptions {
  /** Puts the windows into another random order for each epoch. Default: false. */
  readonly shuffle?: boolean;
  /** Decides the order of `shuffle`. Default: the next seed of `setRandomSeed`, or 0 without that call. */
  readonly seed?: number;
}

/** The option of windows that may leave rows out. */
export interface SamplingOption {
  /** Rows from one step of a window to the next: every samplingRate-th, from its first on. Default: 1. */
  readonly samplingRate?: number;
}

/** The table of `DrawnWindowsOptions`, and of `ShuffledWindowsOptions`, which differ in what `shuffle` does. */
export const windowOptions = {
  shuffle: boolean({ default: false }),
  seed: optional(seed()),
  batchSize: integer({ min: 1, default: 128 }),
  ...warningOption,
} satisfies OptionTable<DrawnWindowsOptions>;

/** The table of `SamplingOption`. */
export const samplingOption = { samplingRate: integer({ min: 1, default: 1 }) } satisfies OptionTable<SamplingOption>;
