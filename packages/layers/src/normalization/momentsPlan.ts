import type { LayerVariable } from "@tensorflow/tfjs-layers";
import type { LayerSteps, PlanBuilder } from "@seqloom/graph";

/** A mean or variance that is known before. */
interface Known {
  readonly values: Float32Array;
}

/** Parts of a layer that brings groups of numbers to mean 0 and variance 1. */
export interface PlannedMoments {
  /** The group of each number. */
  readonly groupOf: Int32Array;
  readonly groups: number;
  /** The index in gamma and beta of each number. */
  readonly weightOf: Int32Array;
  readonly gamma: LayerVariable | null;
  readonly beta: LayerVariable | null;
  readonly epsilon: number;
  /** Whether the number at a place counts in the moments; default: every one does. */
  readonly counts?: ((place: number) => boolean) | undefined;
  /** Added to the number of those that count; default 0. */
  readonly fuzz?: number;
  /** Moments to use in place of those of the numbers. */
  readonly known?: readonly [mean: Known, variance: Known] | undefined;
  /** Called with the moments of each batch. */
  readonly onMoments?: ((mean: Float64Array, variance: Float64Array) => void) | undefined;
}

/** (x - mean) / sqrt(variance + epsilon) * gamma + beta, in a plan. */
export function momentsPlan(parts: PlannedMoments, builder: PlanBuilder): LayerSteps {
  const { groupOf, groups, weightOf, epsilon, known, counts = () => true } = parts;
  const { input } = builder;
  const output = builder.output(input.shape);
  const gamma = parts.gamma && builder.weight(parts.gamma);
  const beta = parts.beta && builder.weight(parts.beta);
  const [count, mean, variance, inverse] = Array.from({ length: 4 }, () => new Float64Array(groups)) as Sums;

  return {
    output,
    forward() {
      if (known) for (const [i, sums] of [mean, variance].entries()) sums.set(known[i]!.values);
      else measure(input.numbers.values, parts, [count, mean, variance]);
      for (let group = 0; group < groups; group++) inverse[group] = 1 / Math.sqrt(variance[group]! + epsilon);
      const [x, y] = [input.numbers.values, output.numbers.values];
      const [factor, summand] = [gamma?.values, beta?.values];
      for (let i = 0; i < y.length; i++) {
        const scaled = (x[i]! - mean[groupOf[i]!]!) * inverse[groupOf[i]!]! * (factor ? factor[weightOf[i]!]! : 1);
        y[i] = scaled + (summand ? summand[weightOf[i]!]! : 0);
      }
    },
    backward() {
      const [x, dy, factor] = [input.numbers.values, output.gradient!.values, gamma?.values];
      const ofGamma = new Float64Array(gamma?.gradient?.length ?? 0);
      const ofBeta = new Float64Array(beta?.gradient?.length ?? 0);
      const [sum, product] = [new Float64Array(groups), new Float64Array(groups)]; // of slopes; of slopes times results
      for (let i = 0; i < x.length; i++) {
        const [group, weight] = [groupOf[i]!, weightOf[i]!];
        const normal = (x[i]! - mean[group]!) * inverse[group]!;
        if (ofGamma.length > 0) ofGamma[weight]! += dy[i]! * normal;
        if (ofBeta.length > 0) ofBeta[weight]! += dy[i]!;
        const slope = dy[i]! * (factor ? factor[weight]! : 1);
        sum[group]! += slope;
        product[group]! += slope * normal;
      }
      gamma?.gradient?.set(ofGamma);
      beta?.gradient?.set(ofBeta);
      if (!input.gradient) return;
      const dx = input.gradient.values;
      for (let i = 0; i < dx.length; i++) {
        const group = groupOf[i]!;
        const slope = dy[i]! * (factor ? factor[weightOf[i]!]! : 1);
        const normal = (x[i]! - mean[group]!) * inverse[group]!;
        const byMoments = known || !counts(i) ? 0 : (sum[group]! + normal * product[group]!) / count[group]!;
        dx[i] = (slope - byMoments) * inverse[group]!;
      }
    },
  };
}

type Sums = [Float64Array, Float64Array, Float64Array, Float64Array];

/** Finds the moments of all groups. */
function measure(
  x: Float32Array,
  { groupOf, fuzz = 0, counts = () => true, onMoments }: PlannedMoments,
  [count, mean, variance]: readonly [Float64Array, Float64Array, Float64Array],
): void {
  for (const sums of [count, mean, variance]) sums.fill(0);
  for (let i = 0; i < x.length; i++) {
    if (!counts(i)) continue;
    count[groupOf[i]!]!++;
    mean[groupOf[i]!]! += x[i]!;
  }
  for (let group = 0; group < count.length; group++) {
    count[group]! += fuzz;
    mean[group]! /= count[group]!;
  }
  for (let i = 0; i < x.length; i++) if (counts(i)) variance[groupOf[i]!]! += (x[i]! - mean[groupOf[i]!]!) ** 2;
  for (let group = 0; group < count.length; group++) variance[group]! /= count[group]!;
  onMoments?.(mean, variance);
}
