import type { NdArray, TypedArray } from "@seqloom/array";
import type { TimeTable } from "@seqloom/datasets";
import { weightFormula } from "@seqloom/models";
import type { StandardScaler } from "@seqloom/timeseries";
import type { LayersModel } from "@tensorflow/tfjs-layers";
import type { Sampling } from "./samplingOf.js";
import type { Pair, WindowNumbers } from "./stepTexts.js";
import { walkThrough } from "./walkThrough.js";
import type { WeatherWindows } from "./weatherWindows.js";

/** Options of the windows that are looked at. */
interface WindowOptions {
  readonly sampling: Sampling;
  readonly scaler: StandardScaler;
  readonly seed: number;
}

/** A row of a table for each column: its name, mean and deviation, and its first number before and after standardization. */
export function columnNumbers(
  columns: readonly string[],
  scaler: StandardScaler,
  firstRow: ArrayLike<number>,
): string[][] {
  return columns.map((name, i) => {
    const [mean, deviation, first] = [scaler.mean![i]!, scaler.scale![i]!, firstRow[i]!];
    return [name, mean.toFixed(2), deviation.toFixed(2), first.toFixed(2), ((first - mean) / deviation).toFixed(4)];
  });
}

/** The windows in numbers, with three samples of the first batch of the training. */
export function windowNumbers(
  weather: TimeTable,
  { parts, batches }: Pick<WeatherWindows, "parts" | "batches">,
  { sampling, scaler, seed }: WindowOptions,
): WindowNumbers {
  const temperature = weather.numbers("T (degC)");
  const column = weather.columns.indexOf("T (degC)");
  const [mean, deviation] = [scaler.mean![column]!, scaler.scale![column]!];
  const { dates, length: rows } = weather;
  const samples = walkThrough(rows, { sampling, range: parts.train, seed }).map((sample) => {
    const degrees = temperature[sample.target]!;
    return { ...sample, timeOf: (row: number) => dates[row]!, degrees, scaled: (degrees - mean) / deviation };
  });
  const { x, y } = batches("train").next().value;
  const steps = { validation: batches("validation").steps, test: batches("test").steps };
  return { sampling, parts, rows, steps, samples, shapes: { x: x.shape, y: y.shape } };
}

/** The last temperature of each of the first windows of a batch, and its target. */
export function samplePairs(
  { x, y }: { readonly x: NdArray<TypedArray>; readonly y: NdArray<TypedArray> },
  target: number,
  count: number,
): Pair[] {
  const [, steps, features] = x.shape as [number, number, number];
  return Array.from({ length: count }, (_, i) => [x.data[((i + 1) * steps - 1) * features + target]!, y.data[i]!]);
}

/** Numbers of weights of a model's recurrent layers, written out. */
export function recurrentFormulas(model: LayersModel): string[] {
  const isRecurrent = (kind: string) => ["GRU", "LSTM", "Bidirectional"].includes(kind);
  const layers = model.layers.filter((layer) => isRecurrent(layer.getClassName()));
  return layers.map((layer) => `${layer.name}: ${weightFormula(layer)}`);
}
