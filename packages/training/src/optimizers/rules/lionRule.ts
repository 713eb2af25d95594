import { add, mul, sign, sub, type Tensor } from "@tensorflow/tfjs-core";
import type { RuleStep, UpdateRule } from "./UpdateRule.js";

export interface LionSettings {
  readonly beta1: number;
  readonly beta2: number;
}

/**
 * Lion as Keras computes it, with g the gradient:
 *
 *     weight = weight - rate sign(beta1 m + (1 - beta1) g)
 *     m = beta2 m + (1 - beta2) g
 *
 * @see https://github.com/keras-team/keras/blob/v3.15.1/keras/src/optimizers/lion.py
 */
export function lionRule({ beta1, beta2 }: LionSettings): UpdateRule {
  const mix = (beta: number, m: Tensor, g: Tensor): Tensor => add(mul(beta, m), mul(1 - beta, g));
  return {
    slots: [{ name: "m" }],
    step(rate): RuleStep<[weight: unknown, m: unknown]> {
      return {
        formula: { rule: "lion", settings: { rate, beta1, share1: 1 - beta1, beta2, share2: 1 - beta2 } },
        loop([weights, ms], [weights0, ms0], g) {
          for (let i = 0; i < g.length; i++) {
            const m = ms0[i]!;
            weights[i] = weights0[i]! - rate * Math.sign(beta1 * m + (1 - beta1) * g[i]!);
            ms[i] = beta2 * m + (1 - beta2) * g[i]!;
          }
        },
        composed: ([weight, m], g) => [sub(weight, mul(rate, sign(mix(beta1, m, g)))), mix(beta2, m, g)],
      };
    },
  };
}
