import { portableExp, portableLog, portableLog1p } from "@seqloom/array";
import type { LossSettings } from "./formulas.js";
import type { Row, RowRule } from "./rowLoss.js";

/** Keras keeps predictions between these, 1e-7 away from 0 and 1, as float32. */
const LOWEST = Math.fround(1e-7);
const HIGHEST = Math.fround(1 - 1e-7);

/**
 * The commonest losses, row by row, of their settings; `formulas.ts` has them as operations of tfjs. Their digits are the same in every
 * engine.
 */
export const rowRules = {
  mean_squared_error: () => meanSquaredError,
  mean_absolute_error: () => meanAbsoluteError,
  binary_crossentropy: ({ fromLogits, labelSmoothing = 0 }) =>
    fromLogits ? binaryOfLogits(labelSmoothing) : binaryOfProbabilities(labelSmoothing),
  categorical_crossentropy: ({ fromLogits, labelSmoothing = 0 }) =>
    fromLogits ? categoricalOfLogits(labelSmoothing) : categoricalOfProbabilities(labelSmoothing),
  sparse_categorical_crossentropy: ({ fromLogits, ignoreClass }) => {
    const rule = fromLogits ? sparseOfLogits : sparseOfProbabilities;
    return ignoreClass === undefined ? rule : ignoring(ignoreClass, rule);
  },
} satisfies Record<string, (settings: LossSettings) => RowRule>;

/** Losses that have a rule for rows. */
export type RowLossName = keyof typeof rowRules;

/** The accuracies, row by row; `accuracies.ts` has them as operations of tfjs. */
export const accuracyRules = {
  binary:
    (threshold: number) =>
    ({ targets, predictions, begin, end }: Row) => {
      let right = 0;
      for (let i = begin; i < end; i++) right += Number(Number(predictions[i]! > threshold) === targets[i]!);
      return right / (end - begin);
    },

  categorical: ({ targets, predictions, begin, end }: Row) =>
    Number(largest(targets, begin, end) === largest(predictions, begin, end)),

  sparse: ({ targets, predictions, begin, end, index }: Row) =>
    Number(begin + targets[index]! === largest(predictions, begin, end)),
};

/** The place of the first of the largest numbers. */
function largest(numbers: Float32Array, begin: number, end: number): number {
  let place = begin;
  let most = numbers[begin]!;
  for (let i = begin + 1; i < end; i++) {
    if (numbers[i]! > most) most = numbers[(place = i)]!;
  }
  return place;
}

function meanSquaredError({ targets, predictions, begin, end }: Row, slopes: Float32Array): number {
  let sum = 0;
  for (let i = begin; i < end; i++) {
    const error = predictions[i]! - targets[i]!;
    sum += error * error;
    slopes[i] = (2 * error) / (end - begin);
  }
  return sum / (end - begin);
}

function meanAbsoluteError({ targets, predictions, begin, end }: Row, slopes: Float32Array): number {
  let sum = 0;
  for (let i = begin; i < end; i++) {
    const error = predictions[i]! - targets[i]!;
    sum += Math.abs(error);
    slopes[i] = Math.sign(error) / (end - begin);
  }
  return sum / (end - begin);
}

function binaryOfProbabilities(smoothing: number): RowRule {
  return ({ targets, predictions, begin, end }, slopes) => {
    let sum = 0;
    for (let i = begin; i < end; i++) {
      const [target, p] = [targets[i]! * (1 - smoothing) + smoothing / 2, clipped(predictions[i]!)];
      sum -= target * portableLog(p) + (1 - target) * portableLog(1 - p);
      slopes[i] = isClipped(predictions[i]!) ? 0 : ((1 - target) / (1 - p) - target / p) / (end - begin);
    }
    return sum / (end - begin);
  };
}

function binaryOfLogits(smoothing: number): RowRule {
  return ({ targets, predictions, begin, end }, slopes) => {
    let sum = 0;
    for (let i = begin; i < end; i++) {
      const [target, x] = [targets[i]! * (1 - smoothing) + smoothing / 2, predictions[i]!];
      const small = portableExp(-Math.abs(x));
      sum += Math.max(x, 0) - x * target + portableLog1p(small);
      slopes[i] = ((x < 0 ? small : 1) / (1 + small) - target) / (end - begin);
    }
    return sum / (end - begin);
  };
}

/** q = p / Σ p, clipped; the loss is -Σ t log q. */
function categoricalOfProbabilities(smoothing: number): RowRule {
  return ({ targets, predictions, begin, end }, slopes) => {
    let total = 0;
    for (let i = begin; i < end; i++) total += predictions[i]!;
    let loss = 0;
    let share = 0; // Σ q dloss / dq
    for (let i = begin; i < end; i++) {
      const [target, q] = [targets[i]! * (1 - smoothing) + smoothing / (end - begin), predictions[i]! / total];
      loss -= target * portableLog(clipped(q));
      slopes[i] = isClipped(q) ? 0 : -target / q;
      share += slopes[i]! * q;
    }
    for (let i = begin; i < end; i++) slopes[i] = (slopes[i]! - share) / total;
    return loss;
  };
}

/** The loss is Σ t (log Σ exp x - x). */
function categoricalOfLogits(smoothing: number): RowRule {
  return ({ targets, predictions, begin, end }, slopes) => {
    const { highest, total } = exponentials(predictions, begin, end);
    const logTotal = highest + portableLog(total);
    let loss = 0;
    let weight = 0;
    for (let i = begin; i < end; i++) {
      const target = targets[i]! * (1 - smoothing) + smoothing / (end - begin);
      loss += target * (logTotal - predictions[i]!);
      weight += target;
      slopes[i] = -target;
    }
    for (let i = begin; i < end; i++) slopes[i]! += (weight * portableExp(predictions[i]! - highest)) / total;
    return loss;
  };
}

/** p clipped; the loss is log Σ p - log p[class]. */
function sparseOfProbabilities({ targets, predictions, begin, end, index }: Row, slopes: Float32Array): number {
  const right = begin + targets[index]!;
  let total = 0;
  let same = 0;
  for (let i = begin; i < end; i++) {
    const q = clipped(predictions[i]!);
    total += q;
    if (q === predictions[i]!) same++;
  }
  const inverse = 1 / total;
  if (same === end - begin) slopes.fill(inverse, begin, end);
  else for (let i = begin; i < end; i++) slopes[i] = isClipped(predictions[i]!) ? 0 : inverse;
  const p = predictions[right]!;
  if (!isClipped(p)) slopes[right] = inverse - 1 / p;
  return portableLog(total) - portableLog(clipped(p));
}

/** The loss is log Σ exp x - x[class]. */
function sparseOfLogits({ targets, predictions, begin, end, index }: Row, slopes: Float32Array): number {
  const right = begin + targets[index]!;
  const { highest, total } = exponentials(predictions, begin, end);
  for (let i = begin; i < end; i++) slopes[i] = portableExp(predictions[i]! - highest) / total - Number(i === right);
  return highest + portableLog(total) - predictions[right]!;
}

/** A rule that counts rows of one class as 0. */
function ignoring(ignoreClass: number, rule: RowRule): RowRule {
  return (row, slopes) => {
    if (row.targets[row.index] !== ignoreClass) return rule(row, slopes);
    slopes.fill(0, row.begin, row.end);
    return 0;
  };
}

/** The largest of the numbers, and the sum of the exponentials of what the others are below it. */
function exponentials(numbers: Float32Array, begin: number, end: number): { highest: number; total: number } {
  let highest = -Infinity;
  for (let i = begin; i < end; i++) highest = Math.max(highest, numbers[i]!);
  let total = 0;
  for (let i = begin; i < end; i++) total += portableExp(numbers[i]! - highest);
  return { highest, total };
}

function clipped(p: number): number {
  return p < LOWEST ? LOWEST : p > HIGHEST ? HIGHEST : p; // faster than Math.min and Math.max; NaN stays NaN
}

function isClipped(p: number): boolean {
  return p < LOWEST || p > HIGHEST;
}
