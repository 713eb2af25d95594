import type { Row, RowFunction } from "../losses/rowLoss.js";

/** The values of a loss or metric for each row of an output, and the slopes of a loss. */
export class RowValues {
  /** A value for each row. */
  readonly values: Float32Array;
  /** The derivative of each value by the numbers of its row. */
  readonly slopes: Float32Array;
  readonly #rule: RowFunction["rule"];
  readonly #width: number;

  /** @param shape of the predictions */
  constructor({ rule }: RowFunction, shape: readonly number[]) {
    const size = shape.reduce((product, length) => product * length, 1);
    this.#rule = rule;
    this.#width = shape.at(-1)!;
    this.values = new Float32Array(size / this.#width);
    this.slopes = new Float32Array(size);
  }

  /** Computes values and slopes. */
  compute(targets: Float32Array, predictions: Float32Array): void {
    const row = { targets, predictions, begin: 0, end: 0, index: 0 };
    for (let index = 0; index < this.values.length; index++) {
      row.index = index;
      row.begin = index * this.#width;
      row.end = row.begin + this.#width;
      this.values[index] = this.#rule(row satisfies Row, this.slopes);
    }
  }
}
