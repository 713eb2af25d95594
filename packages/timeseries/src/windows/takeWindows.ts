import type { NdArray, TypedArray } from "@seqloom/array";

interface Window {
  readonly length: number;
  readonly samplingRate: number;
  readonly reverse?: boolean;
}

/**
 * Copies the windows that end before the given rows.
 *
 * @param array shape [rows, ...features]
 * @param ends row after each window, at least `length`
 * @returns shape [ends, ceil(length / samplingRate), ...features], of the same type
 */
export function takeWindows<T extends TypedArray>(
  { data, shape }: NdArray<T>,
  ends: Int32Array,
  { length, samplingRate, reverse = false }: Window,
): NdArray<T> {
  const steps = Math.ceil(length / samplingRate);
  const features = shape.slice(1);
  const width = features.reduce((product, length) => product * length, 1);
  const sameKind = data.constructor as new (length: number) => T;
  const taken = new sameKind(ends.length * steps * width);
  let place = 0;
  for (const end of ends) {
    if (samplingRate === 1 && !reverse) {
      taken.set(data.subarray((end - length) * width, end * width), place);
      place += length * width;
      continue;
    }
    for (let step = 0; step < steps; step++) {
      const row = end - length + samplingRate * (reverse ? steps - 1 - step : step);
      for (let i = row * width; i < (row + 1) * width; i++) taken[place++] = data[i]!;
    }
  }
  return { data: taken, shape: [ends.length, steps, ...features] };
}
