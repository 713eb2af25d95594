import { add, div, mul, sqrt, square, sub } from "@tensorflow/tfjs-core";
import type { RuleStep, UpdateRule } from "./UpdateRule.js";

export interface AdagradSettings {
  readonly initialAccumulatorValue: number;
  readonly epsilon: number;
}

/**
 * Adagrad as Keras computes it, with g the gradient:
 *
 *     sum = sum + g²
 *     weight = weight - rate g / sqrt(sum + epsilon)
 *
 * @see https://github.com/keras-team/keras/blob/v3.15.1/keras/src/optimizers/adagrad.py
 */
export function adagradRule({ initialAccumulatorValue, epsilon }: AdagradSettings): UpdateRule {
  return {
    slots: [{ name: "accumulator", start: initialAccumulatorValue }],
    step(rate): RuleStep<[weight: unknown, sum: unknown]> {
      return {
        formula: { rule: "adagrad", settings: { rate, epsilon } },
        loop([weights, sums], [weights0, sums0], g) {
          for (let i = 0; i < g.length; i++) {
            sums[i] = sums0[i]! + g[i]! * g[i]!;
            weights[i] = weights0[i]! - (rate * g[i]!) / Math.sqrt(sums[i]! + epsilon);
          }
        },
        composed([weight, sum0], g) {
          const sum = add(sum0, square(g));
          return [sub(weight, div(mul(rate, g), sqrt(add(sum, epsilon)))), sum];
        },
      };
    },
  };
}
