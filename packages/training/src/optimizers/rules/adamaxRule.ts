import { integerPower } from "@seqloom/array";
import { abs, add, div, maximum, mul, sub } from "@tensorflow/tfjs-core";
import type { RuleStep, UpdateRule } from "./UpdateRule.js";

export interface AdamaxSettings {
  readonly beta1: number;
  readonly beta2: number;
  readonly epsilon: number;
}

/**
 * Adamax as Keras computes it, with t the number of the step and g the gradient:
 *
 *     m = m + (1 - beta1) (g - m)          u = max(beta2 u, |g|)
 *     weight = weight - rate / (1 - beta1^t) m / (u + epsilon)
 *
 * @see https://github.com/keras-team/keras/blob/v3.15.1/keras/src/optimizers/adamax.py
 */
export function adamaxRule({ beta1, beta2, epsilon }: AdamaxSettings): UpdateRule {
  return {
    slots: [{ name: "m" }, { name: "v" }],
    step(learningRate, t): RuleStep<[weight: unknown, m: unknown, u: unknown]> {
      const rate = learningRate / (1 - integerPower(beta1, t));
      return {
        formula: { rule: "adamax", settings: { rate, share1: 1 - beta1, beta2, epsilon } },
        loop([weights, ms, us], [weights0, ms0, us0], g) {
          for (let i = 0; i < g.length; i++) {
            ms[i] = ms0[i]! + (1 - beta1) * (g[i]! - ms0[i]!);
            us[i] = Math.max(beta2 * us0[i]!, Math.abs(g[i]!));
            weights[i] = weights0[i]! - (rate * ms[i]!) / (us[i]! + epsilon);
          }
        },
        composed([weight, m0, u0], g) {
          const m = add(m0, mul(1 - beta1, sub(g, m0)));
          const u = maximum(mul(beta2, u0), abs(g));
          return [sub(weight, div(mul(rate, m), add(u, epsilon))), m, u];
        },
      };
    },
  };
}
