import { integerPower } from "@seqloom/array";
import { add, div, maximum, mul, sqrt, square, sub, type Tensor } from "@tensorflow/tfjs-core";
import type { OptimizerFormula } from "@seqloom/kernels";
import type { RuleStep, UpdateRule } from "./UpdateRule.js";

export interface AdamSettings {
  readonly beta1: number;
  readonly beta2: number;
  readonly epsilon: number;
  readonly amsgrad: boolean;
}

/** Adam's settings with the rate corrected for the number of the step. */
type AdamStep = Omit<AdamSettings, "amsgrad"> & { readonly rate: number };

/**
 * Adam as Keras computes it, with t the number of the step and g the gradient:
 *
 *     m = m + (1 - beta1) (g - m)          v = v + (1 - beta2) (g² - v)
 *     weight = weight - rate sqrt(1 - beta2^t) / (1 - beta1^t) m / (sqrt(v) + epsilon)
 *
 * With amsgrad the largest v so far stands under the root. tfjs adds epsilon to the root of the CORRECTED second moment,
 * sqrt(v / (1 - beta2^t)): 32 times as little in the first step. It shows in small gradients: 16 steps of an LSTM end
 * 2.5e-5 apart.
 *
 * @see https://github.com/keras-team/keras/blob/v3.15.1/keras/src/optimizers/adam.py
 */
export function adamRule({ beta1, beta2, epsilon, amsgrad }: AdamSettings): UpdateRule {
  const slots = [{ name: "m" }, { name: "v" }];
  const stepOf = (rate: number, t: number): AdamStep => {
    return {
      rate: (rate * Math.sqrt(1 - integerPower(beta2, t))) / (1 - integerPower(beta1, t)),
      beta1,
      beta2,
      epsilon,
    };
  };
  if (amsgrad) return { slots: [...slots, { name: "vHat" }], step: (rate, t) => amsgradStep(stepOf(rate, t)) };
  return { slots, step: (rate, t) => adamStep(stepOf(rate, t)) };
}

function adamStep(step: AdamStep): RuleStep<[weight: unknown, m: unknown, v: unknown]> {
  const { rate, beta1, beta2, epsilon } = step;
  return {
    formula: formulaOf(step),
    loop([weights, ms, vs], [weights0, ms0, vs0], gradient) {
      for (let i = 0; i < gradient.length; i++) {
        const g = gradient[i]!;
        const m = ms0[i]! + (1 - beta1) * (g - ms0[i]!);
        const v = vs0[i]! + (1 - beta2) * (g * g - vs0[i]!);
        ms[i] = m;
        vs[i] = v;
        weights[i] = weights0[i]! - (rate * m) / (Math.sqrt(v) + epsilon);
      }
    },
    composed([weight, ...before], g) {
      const [m, v] = composedMoments(step, before, g);
      return [sub(weight, div(mul(rate, m), add(sqrt(v), epsilon))), m, v];
    },
  };
}

function amsgradStep(step: AdamStep): RuleStep<[weight: unknown, m: unknown, v: unknown, largest: unknown]> {
  const { rate, beta1, beta2, epsilon } = step;
  return {
    formula: formulaOf(step),
    loop([weights, ms, vs, largest], [weights0, ms0, vs0, largest0], gradient) {
      for (let i = 0; i < gradient.length; i++) {
        const g = gradient[i]!;
        ms[i] = ms0[i]! + (1 - beta1) * (g - ms0[i]!);
        vs[i] = vs0[i]! + (1 - beta2) * (g * g - vs0[i]!);
        largest[i] = Math.max(largest0[i]!, vs[i]!);
        weights[i] = weights0[i]! - (rate * ms[i]!) / (Math.sqrt(largest[i]!) + epsilon);
      }
    },
    composed([weight, m0, v0, largest0], g) {
      const [m, v] = composedMoments(step, [m0, v0], g);
      const largest = maximum(largest0, v);
      return [sub(weight, div(mul(rate, m), add(sqrt(largest), epsilon))), m, v, largest];
    },
  };
}

function formulaOf({ rate, beta1, beta2, epsilon }: AdamStep): OptimizerFormula {
  return { rule: "adam", settings: { rate, share1: 1 - beta1, share2: 1 - beta2, epsilon } };
}

function composedMoments(
  { beta1, beta2 }: AdamStep,
  [m, v]: readonly [Tensor, Tensor],
  g: Tensor,
): [m: Tensor, v: Tensor] {
  return [add(m, mul(1 - beta1, sub(g, m))), add(v, mul(1 - beta2, sub(square(g), v)))];
}
