import type { Row, RowRule } from "./rowLoss.js";

/** Keras keeps predictions between these, 1e-7 away from 0 and 1, as float32. */
const LOWEST = Math.fround(1e-7);
const HIGHEST = Math.fround(1 - 1e-7);

/** The commonest losses, row by row; `losses.ts` has them as operations of tfjs. */
export const rowRules = {
  mean_squared_error: ({ targets, predictions, begin, end }, slopes) => {
    let sum = 0;
    for (let i = begin; i < end; i++) {
      const error = predictions[i]! - targets[i]!;
      sum += error * error;
      slopes[i] = (2 * error) / (end - begin);
    }
    return sum / (end - begin);
  },

  mean_absolute_error: ({ targets, predictions, begin, end }, slopes) => {
    let sum = 0;
    for (let i = begin; i < end; i++) {
      const error = predictions[i]! - targets[i]!;
      sum += Math.abs(error);
      slopes[i] = Math.sign(error) / (end - begin);
    }
    return sum / (end - begin);
  },

  binary_crossentropy: ({ targets, predictions, begin, end }, slopes) => {
    let sum = 0;
    for (let i = begin; i < end; i++) {
      const [target, p] = [targets[i]!, clipped(predictions[i]!)];
      sum -= target * Math.log(p) + (1 - target) * Math.log(1 - p);
      slopes[i] = isClipped(predictions[i]!) ? 0 : ((1 - target) / (1 - p) - target / p) / (end - begin);
    }
    return sum / (end - begin);
  },

  /** q = p / Σ p, clipped; the loss is -Σ t log q. */
  categorical_crossentropy: ({ targets, predictions, begin, end }, slopes) => {
    let total = 0;
    for (let i = begin; i < end; i++) total += predictions[i]!;
    let loss = 0;
    let share = 0; // Σ q dloss / dq
    for (let i = begin; i < end; i++) {
      const q = predictions[i]! / total;
      loss -= targets[i]! * Math.log(clipped(q));
      slopes[i] = isClipped(q) ? 0 : -targets[i]! / q;
      share += slopes[i]! * q;
    }
    for (let i = begin; i < end; i++) slopes[i] = (slopes[i]! - share) / total;
    return loss;
  },

  /** p clipped; the loss is log Σ p - log p[class]. */
  sparse_categorical_crossentropy: ({ targets, predictions, begin, end, index }, slopes) => {
    const right = begin + targets[index]!;
    let total = 0;
    for (let i = begin; i < end; i++) total += clipped(predictions[i]!);
    for (let i = begin; i < end; i++) {
      const slope = 1 / total - (i === right ? 1 / clipped(predictions[i]!) : 0);
      slopes[i] = isClipped(predictions[i]!) ? 0 : slope;
    }
    return Math.log(total) - Math.log(clipped(predictions[right]!));
  },
} satisfies Record<string, RowRule>;

/** The accuracies, row by row; `metrics.ts` has them as operations of tfjs. */
export const accuracyRules = {
  binary: ({ targets, predictions, begin, end }) => {
    let right = 0;
    for (let i = begin; i < end; i++) right += Number(Number(predictions[i]! > 0.5) === targets[i]!);
    return right / (end - begin);
  },

  categorical: ({ targets, predictions, begin, end }) =>
    Number(largest(targets, begin, end) === largest(predictions, begin, end)),

  sparse: ({ targets, predictions, begin, end, index }) =>
    Number(begin + targets[index]! === largest(predictions, begin, end)),
} satisfies Record<string, (row: Row) => number>;

/** The place of the first of the largest numbers. */
function largest(numbers: Float32Array, begin: number, end: number): number {
  let place = begin;
  for (let i = begin + 1; i < end; i++) if (numbers[i]! > numbers[place]!) place = i;
  return place;
}

function clipped(p: number): number {
  return Math.min(Math.max(p, LOWEST), HIGHEST);
}

function isClipped(p: number): boolean {
  return p < LOWEST || p > HIGHEST;
}
