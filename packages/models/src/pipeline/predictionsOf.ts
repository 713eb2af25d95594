import type { NdArray } from "@seqloom/array";
import type { BundleParts } from "./BundleParts.js";

/** Answer of a bundle to one sample. */
export interface Prediction {
  /** The most probable label. Only with `labels`. */
  readonly label?: string;
  /** Probability of that label, from 0 to 1. */
  readonly probability?: number;
  /** Probability of each label, in the order of `labels`. */
  readonly probabilities?: ReadonlyMap<string, number>;
  /** Output of the model, in the unit of the data where there is a scaler. */
  readonly values: readonly number[];
}

/**
 * Answers from the output of a model.
 *
 * @param output shape [samples, ...]; one column for two labels is the probability of the second
 */
export function predictionsOf(parts: BundleParts, output: NdArray): Prediction[] {
  const samples = output.shape[0]!;
  const { data } = parts.labels ? output : unscaled(parts, output);
  const width = data.length / samples;
  return Array.from({ length: samples }, (_, sample) => {
    const values = Array.from(data.subarray(sample * width, (sample + 1) * width));
    return parts.labels ? labelled(parts.labels, values) : { values };
  });
}

function unscaled({ scaler, target }: BundleParts, output: NdArray): NdArray<Float32Array | Float64Array> {
  if (!scaler?.y) return output;
  const rows = { data: Float64Array.from(output.data), shape: output.shape };
  return scaler.y.inverseTransform(rows, target === undefined ? {} : { columns: target });
}

function labelled(labels: readonly string[], values: readonly number[]): Prediction {
  const chances = values.length === 1 ? [1 - values[0]!, values[0]!] : values;
  const best = chances.reduce((place, chance, i) => (chance > chances[place]! ? i : place), 0);
  const probabilities = new Map(labels.map((label, i) => [label, chances[i]!]));
  return { label: labels[best]!, probability: chances[best]!, probabilities, values };
}
