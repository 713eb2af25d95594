/** State of `ThresholdCounts`: numbers of targets between two thresholds. */
export type CountsState = readonly [positives: Float64Array, negatives: Float64Array];

/** Counts for each threshold. */
export interface Counts {
  readonly truePositives: Float64Array;
  readonly falsePositives: Float64Array;
  readonly trueNegatives: Float64Array;
  readonly falseNegatives: Float64Array;
}

/**
 * Counts of right and wrong decisions for several thresholds at once: a prediction is positive where it is above the
 * threshold, so that one that equals it is negative.
 *
 * A prediction is counted once, at the number of thresholds below it; the counts of each threshold are sums of those.
 */
export class ThresholdCounts {
  readonly #thresholds: Float32Array;
  /** Place of each sorted threshold among those given. */
  readonly #order: readonly number[];
  readonly #evenly: boolean;
  readonly #positives: Float64Array;
  readonly #negatives: Float64Array;

  /** @param evenly whether the thresholds divide 0 to 1 evenly, so that the number below a prediction can be computed */
  constructor(thresholds: readonly number[], evenly = false) {
    this.#order = thresholds.map((_, place) => place).sort((a, b) => thresholds[a]! - thresholds[b]!);
    this.#thresholds = Float32Array.from(this.#order, (place) => thresholds[place]!);
    this.#evenly = evenly;
    this.#positives = new Float64Array(thresholds.length + 1);
    this.#negatives = new Float64Array(thresholds.length + 1);
  }

  /** Counts a prediction with its weight. */
  add(isPositive: boolean, prediction: number, weight: number): void {
    (isPositive ? this.#positives : this.#negatives)[this.#below(prediction)]! += weight;
  }

  getState(): CountsState {
    return [this.#positives, this.#negatives];
  }

  setState([positives, negatives]: CountsState): void {
    this.#positives.set(positives);
    this.#negatives.set(negatives);
  }

  reset(): void {
    this.#positives.fill(0);
    this.#negatives.fill(0);
  }

  /** The counts of each threshold, in the order given. */
  counts(): Counts {
    const [truePositives, falsePositives, trueNegatives, falseNegatives] = Array.from(
      { length: 4 },
      () => new Float64Array(this.#order.length),
    ) as [Float64Array, Float64Array, Float64Array, Float64Array];
    const [positives, negatives] = [this.#positives, this.#negatives].map((all) => all.reduce((sum, one) => sum + one));
    let [above, wronglyAbove] = [0, 0];
    for (let sorted = this.#order.length - 1; sorted >= 0; sorted--) {
      above += this.#positives[sorted + 1]!;
      wronglyAbove += this.#negatives[sorted + 1]!;
      const place = this.#order[sorted]!;
      truePositives[place] = above;
      falsePositives[place] = wronglyAbove;
      trueNegatives[place] = negatives! - wronglyAbove;
      falseNegatives[place] = positives! - above;
    }
    return { truePositives, falsePositives, trueNegatives, falseNegatives };
  }

  /** Number of thresholds below a prediction. */
  #below(prediction: number): number {
    const { length } = this.#thresholds;
    if (!this.#evenly) {
      let below = 0;
      while (below < length && prediction > this.#thresholds[below]!) below++;
      return below;
    }
    const inRange = Math.min(Math.max(prediction, 0), 1);
    const below = Math.ceil(Math.fround(Math.fround(inRange) * (length - 1))) || 0; // NaN is below all, as false is
    return Math.max(below, this.#thresholds[0]! < 0 ? 1 : 0);
  }
}

/** The quotient, or 0 where it divides by 0. */
export function divideNoNan(a: number, b: number): number {
  return b === 0 ? 0 : a / b;
}

/** Thresholds that divide 0 to 1 evenly, both ends among them. */
export function evenThresholds(count: number): number[] {
  return Array.from({ length: count }, (_, i) => i / (count - 1));
}
