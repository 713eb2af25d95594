import { type NdArray, takeRows } from "@seqloom/array";
import { type LookbackGenerator, lookbackGenerator } from "@seqloom/timeseries";
import type { Sampling } from "./samplingOf.js";

/** Rows of the three parts of the data, from the first to the one behind the last; the test runs to the end of the data. */
export interface Parts {
  readonly train: readonly [0, number];
  readonly validation: readonly [number, number];
  readonly test: readonly [number, undefined];
}

/** Windows, all at once, with the temperatures that they are to forecast. */
export interface Week {
  /** Shape [windows, steps, features]. */
  readonly x: NdArray<Float64Array>;
  /** Shape [windows]. */
  readonly y: NdArray<Float64Array>;
  /** Row of the first target; the others follow. */
  readonly firstTarget: number;
}

/** Windows of the weather, and their targets: the temperatures a day later. */
export interface WeatherWindows {
  readonly parts: Parts;
  /** Batches that show a part once; of a quick look at most 20. */
  readonly steps: { readonly validation: number; readonly test: number };
  /** Batches of 128 windows of a part: at random for the training, in their order for the others. */
  readonly batches: (part: keyof Parts) => LookbackGenerator<Float64Array>;
  /** The windows of the second week of the test; the data have a gap in the first. */
  readonly week: () => Week;
  /** The last window of the data, which has no target yet: [1, steps, features]. */
  readonly last: () => NdArray<Float64Array>;
}

/** Rows of the slides: all, those to train on, and where the validation ends. */
const [ALL, TRAIN_END, VALIDATION_END] = [420_551, 200_000, 300_000];

/** Batches of a quick look. */
const QUICK_STEPS = 20;

/** Options of the windows of the weather. */
interface WeatherWindowsOptions {
  readonly sampling: Sampling;
  /** Column of the temperature. */
  readonly target: number;
  readonly seed: number;
  readonly quick: boolean;
  /** Takes each warning once, though several generators look at the same rows. */
  readonly onWarning: (warning: string) => void;
}

/** Parts of so many rows, in the shares of the slides. On ten-minute rows a row lies between two parts, as on the slides. */
export function partsOf(rows: number, { rowsAnHour }: Sampling): Parts {
  const endOf = (end: number) => Math.floor((rows * end) / ALL);
  const [trainEnd, validationEnd] = [endOf(TRAIN_END), endOf(VALIDATION_END)];
  const gap = rowsAnHour === 6 ? 1 : 0;
  return { train: [0, trainEnd], validation: [trainEnd + gap, validationEnd], test: [validationEnd + gap, undefined] };
}

/** Windows of standardized weather, of shape [rows, features]. */
export function weatherWindows(
  data: NdArray<Float64Array>,
  { sampling, target, seed, quick, onWarning }: WeatherWindowsOptions,
): WeatherWindows {
  const { rowsAnHour, lookback, step, delay } = sampling;
  const rows = data.shape[0]!;
  const parts = partsOf(rows, sampling);
  const warned = new Set<string>();
  const onNewWarning = (warning: string) => {
    if (!warned.has(warning)) onWarning(warning);
    warned.add(warning);
  };
  const fixed = { lookback, step, delay, target, seed, onWarning: onNewWarning };
  const batches = (part: keyof Parts) => {
    const [minIndex, maxIndex] = parts[part];
    return lookbackGenerator(data, { ...fixed, minIndex, maxIndex, batchSize: 128, shuffle: part === "train" });
  };
  const stepsOf = (part: keyof Parts) => Math.min(batches(part).steps, quick ? QUICK_STEPS : Infinity);
  return {
    parts,
    steps: { validation: stepsOf("validation"), test: stepsOf("test") },
    batches,
    week: () => {
      const rowsAWeek = 7 * 24 * rowsAnHour;
      const minIndex = parts.test[0] + rowsAWeek;
      const { x, y } = lookbackGenerator(data, { ...fixed, minIndex, batchSize: rowsAWeek }).next().value;
      return { x, y, firstTarget: minIndex + lookback + delay };
    },
    last: () => {
      const steps = lookback / step;
      const window = takeRows(
        data,
        Array.from({ length: steps }, (_, i) => rows - lookback + i * step),
      );
      return { data: window.data, shape: [1, steps, data.shape[1]!] };
    },
  };
}
