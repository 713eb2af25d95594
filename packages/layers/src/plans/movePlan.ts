import type { LayerSteps, PlanBuilder } from "@seqloom/graph";
import { sizeOf } from "../operations/planNumbers.js";

/** Rows of the output of a layer that only moves numbers. */
interface Moves {
  readonly shape: readonly number[];
  /** The row of the input that stands in each row of the output; -1 for zeros. */
  readonly rows: Int32Array;
  readonly mask: Uint8Array | null;
}

/** A layer that copies rows of its input to rows of its output, in a plan. Gradients of a row that is copied twice add up. */
export function movePlan({ shape, rows, mask }: Moves, builder: PlanBuilder): LayerSteps {
  const { input } = builder;
  const output = builder.output(shape, mask);
  const width = sizeOf(shape) / rows.length;
  return {
    output,
    forward() {
      const [x, y] = [input.numbers.values, output.numbers.values];
      for (const [row, from] of rows.entries()) {
        if (from < 0) y.fill(0, row * width, (row + 1) * width);
        else for (let i = 0; i < width; i++) y[row * width + i] = x[from * width + i]!;
      }
    },
    backward() {
      if (!input.gradient) return;
      const [dx, dy] = [input.gradient.values, output.gradient!.values];
      dx.fill(0);
      for (const [row, to] of rows.entries()) {
        if (to >= 0) for (let i = 0; i < width; i++) dx[to * width + i]! += dy[row * width + i]!;
      }
    },
  };
}

/**
 * Rows for a layer that moves whole steps.
 *
 * @param from the step of the input in each step of the output; -1 for zeros
 */
export function rowsOfSteps(
  [batch, steps]: readonly number[],
  outputSteps: number,
  from: (step: number) => number,
): Int32Array {
  return Int32Array.from({ length: batch! * outputSteps }, (_, row) => {
    const step = from(row % outputSteps);
    return step < 0 || step >= steps! ? -1 : Math.floor(row / outputSteps) * steps! + step;
  });
}
