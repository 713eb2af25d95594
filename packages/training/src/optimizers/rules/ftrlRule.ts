import { add, clipByValue, div, mul, pow, square, sub } from "@tensorflow/tfjs-core";
import type { RuleStep, UpdateRule } from "./UpdateRule.js";

export interface FtrlSettings {
  readonly learningRatePower: number;
  readonly initialAccumulatorValue: number;
  readonly l1RegularizationStrength: number;
  readonly l2RegularizationStrength: number;
  readonly l2ShrinkageRegularizationStrength: number;
  readonly beta: number;
}

/**
 * Ftrl, "follow the regularized leader", as Keras computes it, with g the gradient and p = -learningRatePower:
 *
 *     next = sum + g²
 *     linear = linear + g + 2 l2Shrinkage weight - (next^p - sum^p) / rate weight
 *     weight = (clip(linear, -l1, l1) - linear) / (next^p / rate + 2 l2 + beta / rate)
 *     sum = next
 *
 * At rate 0, where the formula divides by 0, the weight stays and so does what is kept for it.
 *
 * @see https://github.com/keras-team/keras/blob/v3.15.1/keras/src/optimizers/ftrl.py
 */
export function ftrlRule(settings: FtrlSettings): UpdateRule {
  const { initialAccumulatorValue: start, l1RegularizationStrength: l1 } = settings;
  const [power, shrinkage] = [-settings.learningRatePower, 2 * settings.l2ShrinkageRegularizationStrength];
  return {
    slots: [{ name: "accumulator", start }, { name: "linear" }],
    step(rate): RuleStep<[weight: unknown, sum: unknown, linear: unknown]> {
      if (rate === 0) return standStill;
      const l2 = 2 * settings.l2RegularizationStrength + settings.beta / rate;
      return {
        formula: { rule: "ftrl", settings: { rate, power, l1, l2, shrinkage } },
        loop([weights, sums, linears], [weights0, sums0, linears0], gradient) {
          for (let i = 0; i < gradient.length; i++) {
            const [g, weight] = [gradient[i]!, weights0[i]!];
            const sum = sums0[i]! + g * g;
            const scale = sum ** power / rate;
            const linear = linears0[i]! + g + shrinkage * weight - (scale - sums0[i]! ** power / rate) * weight;
            weights[i] = (Math.min(Math.max(linear, -l1), l1) - linear) / (scale + l2);
            sums[i] = sum;
            linears[i] = linear;
          }
        },
        composed([weight, sum0, linear0], g) {
          const sum = add(sum0, square(g));
          const scale = div(pow(sum, power), rate);
          const shrunk = add(g, mul(shrinkage, weight));
          const linear = add(linear0, sub(shrunk, mul(sub(scale, div(pow(sum0, power), rate)), weight)));
          return [div(sub(clipByValue(linear, -l1, l1), linear), add(scale, l2)), sum, linear];
        },
      };
    },
  };
}

const standStill: RuleStep<[weight: unknown, sum: unknown, linear: unknown]> = {
  loop(next, before) {
    for (const [place, values] of next.entries()) values.set(before[place]!);
  },
  composed: ([weight, sum, linear]) => [weight.clone(), sum.clone(), linear.clone()],
};
