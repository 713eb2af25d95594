import { add, div, mul, sqrt, square, sub, type Tensor } from "@tensorflow/tfjs-core";
import type { RuleStep, UpdateRule } from "./UpdateRule.js";

export interface AdadeltaSettings {
  readonly rho: number;
  readonly epsilon: number;
}

/**
 * Adadelta as Keras computes it, with g the gradient:
 *
 *     squares = rho squares + (1 - rho) g²
 *     step = sqrt(steps + epsilon) / sqrt(squares + epsilon) g
 *     steps = rho steps + (1 - rho) step²
 *     weight = weight - rate step
 *
 * tfjs divides by the squares of BEFORE the step, so that the first one is larger.
 *
 * @see https://github.com/keras-team/keras/blob/v3.15.1/keras/src/optimizers/adadelta.py
 */
export function adadeltaRule({ rho, epsilon }: AdadeltaSettings): UpdateRule {
  const mean = (before: Tensor, value: Tensor): Tensor => add(mul(rho, before), mul(1 - rho, square(value)));
  return {
    slots: [{ name: "accum_grad" }, { name: "accum_var" }],
    step(rate): RuleStep<[weight: unknown, squares: unknown, steps: unknown]> {
      return {
        formula: { rule: "adadelta", settings: { rate, rho, share: 1 - rho, epsilon } },
        loop([weights, squares, steps], [weights0, squares0, steps0], g) {
          for (let i = 0; i < g.length; i++) {
            const square = rho * squares0[i]! + (1 - rho) * g[i]! * g[i]!;
            const step = Math.sqrt((steps0[i]! + epsilon) / (square + epsilon)) * g[i]!;
            weights[i] = weights0[i]! - rate * step;
            squares[i] = square;
            steps[i] = rho * steps0[i]! + (1 - rho) * step * step;
          }
        },
        composed([weight, squares0, steps0], g) {
          const squares = mean(squares0, g);
          const step = mul(div(sqrt(add(steps0, epsilon)), sqrt(add(squares, epsilon))), g);
          return [sub(weight, mul(rate, step)), squares, mean(steps0, step)];
        },
      };
    },
  };
}
