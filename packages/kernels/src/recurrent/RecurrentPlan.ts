import type { RecurrentSizes } from "../calls/recurrentTypes.js";
import type { Cell } from "./cells.js";

/** A call of fewer operations than this is not worth waking another thread. */
const SMALL_CALL = 2e7;

/** Rows of a slice, at most and (where there are enough rows) at least, and the slices of a middle-sized batch. */
const MOST_ROWS = 32;
const FEWEST_ROWS = 8;
const SLICES = 8;

/** Bytes of gates that a chunk of steps fills: they stay in the second cache. */
const CHUNK_BYTES = 262_144;

/** Rows of a chunk, at least: smaller products are slow. */
const CHUNK_ROWS = 64;

/**
 * Cut of a call into slices of rows and chunks of steps. It depends on the sizes alone, so that the results have the same
 * bits with any number of threads.
 */
export class RecurrentPlan {
  readonly cell: Cell;
  /** units and features, rounded up to a multiple of 4. */
  readonly width: number;
  readonly inputWidth: number;
  /** First rows of the slices, and at the end the batch. */
  readonly bounds: readonly number[];
  /** Steps whose inputs are multiplied in one product. */
  readonly chunk: number;
  /** Floats of the sums that each slice makes: the gradients of kernel, recurrent kernel and biases. */
  readonly sumSizes: readonly [kernel: number, recurrentKernel: number, bias: number, candidateBias: number];

  constructor(cell: Cell, { batch, steps, features, units }: RecurrentSizes) {
    const { gates, slots } = cell;
    this.cell = cell;
    this.width = upTo4(units);
    this.inputWidth = upTo4(features);
    const operations = 6 * batch * steps * (features + units) * gates * units; // forward and backward
    const rows = operations < SMALL_CALL ? batch : rowsOfSlice(batch);
    const bounds: number[] = [];
    for (let row = 0; row < batch; row += rows) bounds.push(row);
    this.bounds = [...bounds, batch];
    const fitting = Math.floor(CHUNK_BYTES / (4 * rows * Math.max(slots, 1) * this.width));
    this.chunk = Math.min(Math.max(fitting, Math.ceil(CHUNK_ROWS / rows), 1), steps);
    const columns = gates * this.width;
    this.sumSizes = [features * columns, units * columns, columns, this.width];
  }

  get slices(): number {
    return this.bounds.length - 1;
  }
}

function rowsOfSlice(batch: number): number {
  return Math.min(Math.max(upTo4(batch / SLICES), FEWEST_ROWS), MOST_ROWS);
}

function upTo4(count: number): number {
  return Math.ceil(count / 4) * 4;
}
