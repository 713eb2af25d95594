import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { NdArray } from "@seqloom/array";
import type { Exercise } from "./Exercise.js";
import type { ModelRow } from "./modelRows.js";

/** Place of an array in numbers.bin: float32, little-endian, counted in floats. */
interface Place {
  readonly shape: readonly number[];
  readonly start: number;
}

interface Description {
  readonly row: ModelRow;
  readonly x: Place;
  readonly y: Place;
  readonly weights: readonly Place[];
  readonly torch: Readonly<Record<string, Place>>;
}

/** Writes an exercise into a folder, as exercise.json and numbers.bin, which Python can read as well. */
export function writeExercise(folder: string, { row, x, y, weights, torch }: Exercise): void {
  const parts: Float32Array[] = [];
  let length = 0;
  const placed = ({ data, shape }: NdArray): Place => {
    const start = length;
    parts.push(data);
    length += data.length;
    return { shape, start };
  };
  const description: Description = {
    row,
    x: placed(x),
    y: placed(y),
    weights: weights.map(placed),
    torch: Object.fromEntries(Object.entries(torch).map(([name, value]) => [name, placed(value)])),
  };
  const numbers = new Float32Array(length);
  let next = 0;
  for (const part of parts) {
    numbers.set(part, next);
    next += part.length;
  }
  writeFileSync(join(folder, "exercise.json"), JSON.stringify(description));
  writeFileSync(join(folder, "numbers.bin"), new Uint8Array(numbers.buffer));
}

/** Reads what `writeExercise` wrote. */
export function readExercise(folder: string): Exercise {
  const bytes = Uint8Array.from(readFileSync(join(folder, "numbers.bin")));
  const numbers = new Float32Array(bytes.buffer);
  const array = ({ shape, start }: Place): NdArray => {
    return { data: numbers.slice(start, start + shape.reduce((a, b) => a * b, 1)), shape };
  };
  const { row, x, y, weights, torch } = JSON.parse(readFileSync(join(folder, "exercise.json"), "utf8")) as Description;
  return {
    row,
    x: array(x),
    y: array(y),
    weights: weights.map(array),
    torch: Object.fromEntries(Object.entries(torch).map(([name, place]) => [name, array(place)])),
  };
}
