import type { PlanWeight } from "@seqloom/graph";
import { portableExp } from "@seqloom/array";
import type { Kernels } from "@seqloom/kernels";
import { batchProduct } from "../operations/batchProduct.js";
import type { Attended, AttendParts } from "./attendSteps.js";

/** Arrays and weights that make the scores of an attention. */
export interface ScoreParts {
  readonly kernels: Kernels;
  readonly batch: number;
  readonly steps: number;
  readonly places: number;
  readonly features: number;
  /** [batch, steps, features] */
  readonly query: Attended;
  /** [batch, places, features] */
  readonly key: Attended;
  /** []; null: 1. */
  readonly factor: PlanWeight | null;
  /** [features] or []; null: 1. */
  readonly weights: PlanWeight | null;
}

type Scores = Pick<AttendParts, "fillScores" | "deriveScores">;

/** Scores that are products: factor * query key. */
export function dotScores({ kernels, batch, steps, places, features, query, key, factor }: ScoreParts): Scores {
  const products = new Float32Array(factor ? batch * steps * places : 0); // before the factor
  const sizes = { groups: batch, rows: steps, inner: features, columns: places, turnRight: true };
  return {
    fillScores(fit) {
      batchProduct(kernels, sizes, [query.numbers.values, key.numbers.values], fit);
      if (!factor) return;
      products.set(fit);
      const by = factor.values[0]!;
      for (let i = 0; i < fit.length; i++) fit[i]! *= by;
    },
    deriveScores(slopes) {
      if (factor) {
        const by = factor.values[0]!;
        factor.gradient?.set([slopes.reduce((sum, slope, i) => sum + slope * products[i]!, 0)]);
        for (let i = 0; i < slopes.length; i++) slopes[i]! *= by;
      }
      if (query.gradient) {
        const ofQuery = { groups: batch, rows: steps, inner: places, columns: features };
        batchProduct(kernels, ofQuery, [slopes, key.numbers.values], query.gradient.values);
      }
      if (!key.gradient) return;
      const ofKey = { groups: batch, rows: places, inner: steps, columns: features, turnLeft: true };
      batchProduct(kernels, ofKey, [slopes, query.numbers.values], key.gradient.values);
    },
  };
}

/** Scores that are sums: sum over features of weights * tanh(factor * (query + key)). */
export function sumScores({ batch, steps, places, features, query, key, factor, weights }: ScoreParts): Scores {
  /** Calls a function with each step, place and feature: their places in query and key, and in the scores. */
  function forAll(each: (score: number, ofQuery: number, ofKey: number, feature: number) => void): void {
    for (let score = 0; score < batch * steps * places; score++) {
      const step = Math.floor(score / places);
      const place = Math.floor(step / steps) * places + (score % places);
      for (let f = 0; f < features; f++) each(score, step * features + f, place * features + f, f);
    }
  }
  const perFeature = (weights?.values.length ?? 1) > 1;

  return {
    fillScores(fit) {
      const [q, k, w, by] = [query.numbers.values, key.numbers.values, weights?.values, factor?.values[0] ?? 1];
      const sums = new Float64Array(fit.length);
      forAll((score, a, b, f) => {
        sums[score]! += (w ? w[perFeature ? f : 0]! : 1) * tanh(by * (q[a]! + k[b]!));
      });
      fit.set(sums);
    },
    deriveScores(slopes) {
      const [q, k, w, by] = [query.numbers.values, key.numbers.values, weights?.values, factor?.values[0] ?? 1];
      const [dq, dk] = [query.gradient?.values.fill(0), key.gradient?.values.fill(0)];
      const ofWeights = new Float64Array(weights?.values.length ?? 0);
      let ofFactor = 0;
      forAll((score, a, b, f) => {
        const bent = tanh(by * (q[a]! + k[b]!));
        const at = perFeature ? f : 0;
        if (w) ofWeights[at]! += slopes[score]! * bent;
        const slope = slopes[score]! * (w ? w[at]! : 1) * (1 - bent * bent);
        ofFactor += slope * (q[a]! + k[b]!);
        if (dq) dq[a]! += slope * by;
        if (dk) dk[b]! += slope * by;
      });
      weights?.gradient?.set(ofWeights);
      factor?.gradient?.set([ofFactor]);
    },
  };
}

function tanh(x: number): number {
  return 1 - 2 / (portableExp(2 * x) + 1);
}
