import { add, mul, sub } from "@tensorflow/tfjs-core";
import type { RuleStep, UpdateRule } from "./UpdateRule.js";

export interface SgdSettings {
  readonly momentum: number;
  readonly nesterov: boolean;
}

/**
 * Gradient descent as Keras computes it, with g the gradient:
 *
 *     weight = weight - rate g
 *
 * and with momentum:
 *
 *     velocity = momentum velocity - rate g
 *     weight = weight + velocity                          with nesterov: weight + momentum velocity - rate g
 *
 * @see https://github.com/keras-team/keras/blob/v3.15.1/keras/src/optimizers/sgd.py
 */
export function sgdRule({ momentum, nesterov }: SgdSettings): UpdateRule {
  if (momentum === 0) return { slots: [], step: plainStep };
  return { slots: [{ name: "momentum" }], step: (rate) => momentumStep(rate, momentum, nesterov) };
}

function plainStep(rate: number): RuleStep<[weight: unknown]> {
  return {
    formula: { rule: "sgd", settings: { rate, momentum: 0, nesterov: 0 } },
    loop([weights], [weights0], g) {
      for (let i = 0; i < g.length; i++) weights[i] = weights0[i]! - rate * g[i]!;
    },
    composed: ([weight], g) => [sub(weight, mul(rate, g))],
  };
}

function momentumStep(
  rate: number,
  momentum: number,
  nesterov: boolean,
): RuleStep<[weight: unknown, velocity: unknown]> {
  return {
    formula: { rule: "sgd", settings: { rate, momentum, nesterov: Number(nesterov) } },
    loop([weights, velocities], [weights0, velocities0], g) {
      for (let i = 0; i < g.length; i++) {
        const velocity = momentum * velocities0[i]! - rate * g[i]!;
        velocities[i] = velocity;
        weights[i] = weights0[i]! + (nesterov ? momentum * velocity - rate * g[i]! : velocity);
      }
    },
    composed([weight, velocity0], g) {
      const velocity = sub(mul(momentum, velocity0), mul(rate, g));
      return [add(weight, nesterov ? sub(mul(momentum, velocity), mul(rate, g)) : velocity), velocity];
    },
  };
}
