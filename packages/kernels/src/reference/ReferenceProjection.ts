/** Sizes and optional parts of a `ReferenceProjection`. */
interface ReferenceProjectionOptions {
  readonly batch: number;
  /** Numbers in a vector that is projected: features or units. */
  readonly size: number;
  readonly gates: number;
  readonly units: number;
  /** Shape [gates * units]. */
  readonly bias?: Float64Array | undefined;
  /** Multipliers of the vector, shape [1, batch, size] or [gates, batch, size]. */
  readonly dropout?: Float64Array | undefined;
}

/**
 * Product of one of the two sources of a cell, the input or the previous output v, with its weights, for each gate:
 *
 *     sum = (v * dropout[gate]) · weights[:, gate] + bias[gate]
 *
 * and the way back. It sums up the gradients of its weights over all calls of `backward`.
 */
export class ReferenceProjection {
  /** Shape of the weights, [size, gates * units]. */
  readonly weightsGradient: Float64Array;
  /** Shape of the bias; empty without one. */
  readonly biasGradient: Float64Array;
  readonly #weights: Float64Array;
  readonly #options: ReferenceProjectionOptions;

  constructor(weights: Float64Array, options: ReferenceProjectionOptions) {
    this.#weights = weights;
    this.#options = options;
    this.weightsGradient = new Float64Array(weights.length);
    this.biasGradient = new Float64Array(options.bias?.length ?? 0);
  }

  /**
   * The sum of one gate.
   *
   * @param row place of the sequence in the batch, which chooses its dropout multipliers
   * @param gate place of the gate in the order of Keras
   * @param vector shape [size]
   * @param sum shape [units], what to add to: zeros when left out
   * @returns `sum`
   */
  forward(
    row: number,
    gate: number,
    vector: Float64Array,
    sum: Float64Array = new Float64Array(this.#options.units),
  ): Float64Array {
    const { size, gates, units, bias } = this.#options;
    for (let k = 0; k < size; k++) {
      const value = vector[k]! * this.#multiplier(row, gate, k);
      const start = (k * gates + gate) * units;
      for (let u = 0; u < units; u++) sum[u]! += value * this.#weights[start + u]!;
    }
    if (bias) for (let u = 0; u < units; u++) sum[u]! += bias[gate * units + u]!;
    return sum;
  }

  /**
   * The way back through `forward` with the same row, gate and vector.
   *
   * @param sumGradient gradient by the sum, shape [units]
   * @param vectorGradient shape [size]; the gradient by the vector is added to it
   */
  backward(
    row: number,
    gate: number,
    vector: Float64Array,
    sumGradient: Float64Array,
    vectorGradient: Float64Array,
  ): void {
    const { size, gates, units, bias } = this.#options;
    for (let k = 0; k < size; k++) {
      const multiplier = this.#multiplier(row, gate, k);
      const start = (k * gates + gate) * units;
      let gradient = 0;
      for (let u = 0; u < units; u++) {
        this.weightsGradient[start + u]! += vector[k]! * multiplier * sumGradient[u]!;
        gradient += this.#weights[start + u]! * sumGradient[u]!;
      }
      vectorGradient[k]! += gradient * multiplier;
    }
    if (bias) for (let u = 0; u < units; u++) this.biasGradient[gate * units + u]! += sumGradient[u]!;
  }

  #multiplier(row: number, gate: number, k: number): number {
    const { dropout, batch, size } = this.#options;
    if (!dropout) return 1;
    const part = dropout.length === batch * size ? 0 : gate; // one for all gates, or one for each
    return dropout[(part * batch + row) * size + k]!;
  }
}
