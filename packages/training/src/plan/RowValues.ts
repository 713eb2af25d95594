import type { Row, RowFunction } from "../losses/rowLoss.js";

/** The values of a loss or metric for each row of an output, and the gradient of a loss. */
export class RowValues {
  /** A value for each row. */
  readonly values: Float32Array;
  readonly #rule: RowFunction["rule"];
  readonly #width: number;
  readonly #size: number;
  /** For the slopes of a loss that nobody asks for. */
  #slopes: Float32Array | undefined;

  /** @param shape of the predictions */
  constructor({ rule }: RowFunction, shape: readonly number[]) {
    this.#size = shape.reduce((product, length) => product * length, 1);
    this.#rule = rule;
    this.#width = shape.at(-1)!;
    this.values = new Float32Array(this.#size / this.#width);
  }

  /**
   * Computes the values.
   *
   * @param gradient takes the derivatives of the values by the predictions, times `share`: row by row, while a row is in the
   *   processor's cache
   */
  compute(targets: Float32Array, predictions: Float32Array, gradient?: Float32Array, share = 1): void {
    const slopes = gradient ?? (this.#slopes ??= new Float32Array(this.#size));
    const row = { targets, predictions, begin: 0, end: 0, index: 0 };
    for (let index = 0; index < this.values.length; index++) {
      row.index = index;
      row.begin = index * this.#width;
      row.end = row.begin + this.#width;
      this.values[index] = this.#rule(row satisfies Row, slopes);
      if (gradient) for (let i = row.begin; i < row.end; i++) gradient[i]! *= share;
    }
  }
}
