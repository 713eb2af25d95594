import type { NdArray, TypedArray } from "@seqloom/array";

/** Mean and variance of data that come in batches, for each index along some axes, in float64. */
export class RunningMoments {
  /** Mean of each index, in the order of the axes. */
  readonly mean: Float64Array;
  /** Variance of each index, divided by the count of its numbers. */
  readonly variance: Float64Array;
  #count = 0;
  readonly #axes: readonly number[];

  /**
   * @param axes axes whose indexes have moments of their own, in order
   * @param sizes sizes of these axes
   */
  constructor(axes: readonly number[], sizes: readonly number[]) {
    this.#axes = axes;
    const groups = sizes.reduce((product, size) => product * size, 1);
    this.mean = new Float64Array(groups);
    this.variance = new Float64Array(groups);
  }

  /** Adds a batch. */
  add({ data, shape }: NdArray<TypedArray>): void {
    const groups = this.mean.length;
    const groupOf = this.#groups(shape);
    const count = data.length / groups;
    const mean = new Float64Array(groups);
    const variance = new Float64Array(groups);
    for (const [place, group] of groupOf.entries()) mean[group]! += data[place]! / count;
    for (const [place, group] of groupOf.entries()) variance[group]! += (data[place]! - mean[group]!) ** 2 / count;
    this.#count += count;
    const weight = count / this.#count;
    for (let group = 0; group < groups; group++) {
      const [before, batch] = [this.mean[group]!, mean[group]!];
      const after = before * (1 - weight) + batch * weight;
      this.variance[group] =
        (this.variance[group]! + (before - after) ** 2) * (1 - weight) +
        (variance[group]! + (batch - after) ** 2) * weight;
      this.mean[group] = after;
    }
  }

  /** The group of each number, by its indexes along the axes. */
  #groups(shape: readonly number[]): Int32Array {
    let groups = Int32Array.of(0);
    for (const [axis, size] of shape.entries()) {
      const counts = this.#axes.includes(axis);
      groups = Int32Array.from({ length: groups.length * size }, (_, place) => {
        const before = groups[Math.floor(place / size)]!;
        return counts ? before * size + (place % size) : before;
      });
    }
    return groups;
  }
}
