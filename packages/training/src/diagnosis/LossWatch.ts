/** Growth over the first batch from which on gradients are looked at. */
const GROWING = 1e3;

/** Growth over the first batch, and loss, from which on a training has exploded although its loss is a number. */
const EXPLODED = { growth: 1e6, loss: 1e3 };

/** Share of the loss that an epoch has to take off, or it stands still. */
const STANDSTILL = 1e-3;

/** Batches of a first epoch that are enough to compare its halves. */
const ENOUGH_BATCHES = 4;

/** Reason to look at a training more closely after a batch. */
export type BatchSuspicion = "not finite" | "growing";

/** Reason to look at a training more closely after an epoch. */
export type EpochSuspicion = "exploded" | "below zero" | "standing still";

/**
 * Sees by the losses alone that a training goes wrong. They are known anyway, so that this costs nothing; what it sees is a
 * suspicion, not yet a finding.
 */
export class LossWatch {
  /** Loss of the first batch. */
  first: number | undefined;
  /** Loss of the last batch that was a number. */
  lastFinite: number | undefined;
  /** Batches of all epochs. */
  steps = 0;
  /** Losses of the epochs. */
  readonly epochs: number[] = [];
  #grows = false;
  /** Losses of the first epoch's batches. */
  #batches: number[] = [];
  #standsStill = 0;
  #wasBelowZero = false;

  /** @param loss of a batch before its step */
  afterBatch(loss: number): BatchSuspicion | undefined {
    this.steps += 1;
    this.first ??= loss;
    if (!Number.isFinite(loss)) return "not finite";
    this.lastFinite = loss;
    if (this.epochs.length === 0) this.#batches.push(loss);
    if (this.#grows || !(Math.abs(loss) > GROWING * Math.max(Math.abs(this.first), 1e-3))) return undefined;
    this.#grows = true;
    return "growing";
  }

  /**
   * Epochs that stand still are a reason to look after the first, second, fourth, eighth, … of them.
   *
   * @param loss mean of the epoch
   */
  afterEpoch(loss: number): EpochSuspicion | undefined {
    const best = Math.min(...this.epochs);
    this.epochs.push(loss);
    if (loss > EXPLODED.loss && loss > EXPLODED.growth * Math.abs(this.first!)) return "exploded";
    const isFirst = this.epochs.length === 1;
    const standsStill = isFirst ? this.#firstStandsStill(loss) : !(best - loss > STANDSTILL * Math.abs(best));
    if (standsStill) this.#standsStill += 1;
    const isDue = standsStill && Number.isInteger(Math.log2(this.#standsStill));
    const fellBelowZero = loss < 0 && !this.#wasBelowZero;
    this.#wasBelowZero ||= loss < 0;
    if (loss < 0 && (fellBelowZero || isDue)) return "below zero";
    return isDue ? "standing still" : undefined;
  }

  /** Whether the loss is the same as in the beginning. */
  get isWhereItBegan(): boolean {
    const [first, ...others] = this.epochs;
    if (others.length === 0) return this.#halves().every((half, _, [before]) => isNear(half, before!));
    return others.every((loss) => isNear(loss, first!));
  }

  #firstStandsStill(loss: number): boolean {
    if (loss === 0) return true;
    const [before, after] = this.#halves();
    return this.#batches.length >= ENOUGH_BATCHES && !(before! - after! > STANDSTILL * Math.abs(before!));
  }

  /** Means of the first and the second half of the first epoch. */
  #halves(): number[] {
    const middle = Math.floor(this.#batches.length / 2);
    return [this.#batches.slice(0, middle), this.#batches.slice(middle)].map(
      (half) => half.reduce((sum, loss) => sum + loss, 0) / half.length,
    );
  }
}

function isNear(loss: number, other: number): boolean {
  return Math.abs(loss - other) <= STANDSTILL * Math.abs(other);
}
