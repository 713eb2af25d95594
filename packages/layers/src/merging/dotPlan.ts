import type { LayerSteps, PlanBuilder, PlanPlace } from "@seqloom/graph";
import { permutedPlaces } from "../operations/permutedPlaces.js";
import { sizeOf } from "../operations/planNumbers.js";

/** Parts of a `Dot` layer. */
export interface DotParts {
  /** The axis of each input that is summed over, counted from 0. */
  readonly axes: readonly [number, number];
  readonly normalize: boolean;
  readonly shape: readonly number[];
  /** Smallest square of a length that is divided by. */
  readonly smallest: number;
}

/** `Dot` in a plan. */
export function dotPlan({ axes, normalize, shape, smallest }: DotParts, builder: PlanBuilder): LayerSteps {
  const output = builder.output(shape, null);
  const rows = builder.inputs.map((input, index) => rowsOf(input, axes[index]!, normalize, smallest));
  const [one, other] = rows as [Rows, Rows];
  const [batch] = shape as [number];
  const { size } = one;
  const [left, right] = [one.count / batch, other.count / batch];

  /** Calls a function with each pair of rows, and the place of their product. */
  function forPairs(each: (a: number, b: number, place: number) => void): void {
    let place = 0;
    for (let sample = 0; sample < batch; sample++) {
      for (let a = 0; a < left; a++) {
        for (let b = 0; b < right; b++) each((sample * left + a) * size, (sample * right + b) * size, place++);
      }
    }
  }

  return {
    output,
    forward() {
      for (const each of rows) each.read();
      const y = output.numbers.values;
      forPairs((a, b, place) => {
        let sum = 0;
        for (let i = 0; i < size; i++) sum += one.values[a + i]! * other.values[b + i]!;
        y[place] = sum;
      });
    },
    backward() {
      const dy = output.gradient!.values;
      for (const { slopes } of rows) slopes.fill(0);
      forPairs((a, b, place) => {
        const slope = dy[place]!;
        for (let i = 0; i < size; i++) {
          one.slopes[a + i]! += slope * other.values[b + i]!;
          other.slopes[b + i]! += slope * one.values[a + i]!;
        }
      });
      for (const each of rows) each.write();
    },
  };
}

/** The vectors of an input that are multiplied, one behind the other. */
interface Rows {
  readonly values: Float32Array;
  readonly slopes: Float32Array;
  readonly size: number;
  readonly count: number;
  read(): void;
  /** Fills the gradient of the input from the slopes. */
  write(): void;
}

function rowsOf(input: PlanPlace, axis: number, normalize: boolean, smallest: number): Rows {
  const { shape } = input;
  const places = permutedPlaces(shape, [...[...shape.keys()].filter((other) => other !== axis), axis]);
  const size = shape[axis]!;
  const count = sizeOf(shape) / size;
  const [values, slopes] = [new Float32Array(places.length), new Float32Array(places.length)];
  const [squares, factors] = [new Float64Array(count), new Float64Array(count).fill(1)];
  return {
    values,
    slopes,
    size,
    count,
    read() {
      const x = input.numbers.values;
      squares.fill(0);
      for (const [i, place] of places.entries()) {
        values[i] = x[place]!;
        squares[Math.floor(i / size)]! += x[place]! ** 2;
      }
      if (!normalize) return;
      for (let row = 0; row < count; row++) factors[row] = 1 / Math.sqrt(Math.max(squares[row]!, smallest));
      for (let i = 0; i < values.length; i++) values[i]! *= factors[Math.floor(i / size)]!;
    },
    write() {
      const dx = input.gradient?.values;
      if (!dx) return;
      for (let row = 0; row < count; row++) {
        const [begin, end] = [row * size, (row + 1) * size];
        let along = 0;
        if (normalize && squares[row]! > smallest) for (let i = begin; i < end; i++) along += slopes[i]! * values[i]!;
        for (let i = begin; i < end; i++) dx[places[i]!] = (slopes[i]! - along * values[i]!) * factors[row]!;
      }
    },
  };
}
