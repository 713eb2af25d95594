import { integerPower } from "@seqloom/array";
import { add, div, mul, sqrt, square, sub } from "@tensorflow/tfjs-core";
import type { RuleStep, UpdateRule } from "./UpdateRule.js";

export interface NadamSettings {
  readonly beta1: number;
  readonly beta2: number;
  readonly epsilon: number;
}

/**
 * Nadam, Adam with Nesterov momentum, as Keras computes it, with t the number of the step and g the gradient:
 *
 *     u(t) = beta1 (1 - 0.5 0.96^t)        product = u(1) u(2) … u(t)
 *     m = m + (1 - beta1) (g - m)          v = v + (1 - beta2) (g² - v)
 *     mean = u(t + 1) m / (1 - product u(t + 1)) + (1 - u(t)) g / (1 - product)
 *     weight = weight - rate mean / (sqrt(v / (1 - beta2^t)) + epsilon)
 *
 * @see https://github.com/keras-team/keras/blob/v3.15.1/keras/src/optimizers/nadam.py
 */
export function nadamRule({ beta1, beta2, epsilon }: NadamSettings): UpdateRule {
  const u = (t: number): number => beta1 * (1 - 0.5 * integerPower(0.96, t));
  const known = { t: 0, product: 1 };
  const productTo = (t: number): number => {
    if (t < known.t) Object.assign(known, { t: 0, product: 1 });
    while (known.t < t) known.product *= u(++known.t);
    return known.product;
  };
  return {
    slots: [{ name: "m" }, { name: "v" }],
    step(rate, t): RuleStep<[weight: unknown, m: unknown, v: unknown]> {
      const product = productTo(t);
      const ofMean = u(t + 1) / (1 - product * u(t + 1));
      const ofGradient = (1 - u(t)) / (1 - product);
      const correction = 1 / (1 - integerPower(beta2, t));
      const settings = { rate, share1: 1 - beta1, share2: 1 - beta2, epsilon, ofMean, ofGradient, correction };
      return {
        formula: { rule: "nadam", settings },
        loop([weights, ms, vs], [weights0, ms0, vs0], gradient) {
          for (let i = 0; i < gradient.length; i++) {
            const g = gradient[i]!;
            const m = ms0[i]! + (1 - beta1) * (g - ms0[i]!);
            const v = vs0[i]! + (1 - beta2) * (g * g - vs0[i]!);
            ms[i] = m;
            vs[i] = v;
            weights[i] = weights0[i]! - (rate * (ofMean * m + ofGradient * g)) / (Math.sqrt(v * correction) + epsilon);
          }
        },
        composed([weight, m0, v0], g) {
          const m = add(m0, mul(1 - beta1, sub(g, m0)));
          const v = add(v0, mul(1 - beta2, sub(square(g), v0)));
          const mean = add(mul(ofMean, m), mul(ofGradient, g));
          return [sub(weight, div(mul(rate, mean), add(sqrt(mul(v, correction)), epsilon))), m, v];
        },
      };
    },
  };
}
