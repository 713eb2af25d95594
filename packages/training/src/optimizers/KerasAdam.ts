import { AdamOptimizer, add, div, mul, sqrt, square, sub, type Tensor } from "@tensorflow/tfjs-core";
import { type AdamStep, type OptimizerArrays, sharedKernels } from "@seqloom/kernels";
import { updateWeight } from "./fusedUpdate.js";
import { disposeSlots, type Slot, slotOf } from "./slots.js";
import { type Gradients, WeightPlaces } from "./WeightPlaces.js";

/** Private state of tfjs's Adam. Tested with 4.22. */
interface AdamState {
  readonly accumulatedFirstMoment: Slot[];
  readonly accumulatedSecondMoment: Slot[];
}

/**
 * Adam as Keras computes it, with t the number of the step and g the gradient:
 *
 *     m = m + (1 - beta1) (g - m)          v = v + (1 - beta2) (g² - v)
 *     weight = weight - rate sqrt(1 - beta2^t) / (1 - beta1^t) m / (sqrt(v) + epsilon)
 *
 * tfjs adds epsilon to the root of the CORRECTED second moment, sqrt(v / (1 - beta2^t)): 32 times as little in the first
 * step. It shows in small gradients: 16 steps of an LSTM end 2.5e-5 apart.
 *
 * @see https://github.com/keras-team/keras/blob/v3.15.1/keras/src/optimizers/adam.py
 */
export class KerasAdam extends AdamOptimizer {
  readonly #weights = new WeightPlaces(this);

  override applyGradients(gradients: Gradients): void {
    const { beta1, beta2, epsilon } = this;
    const { accumulatedFirstMoment, accumulatedSecondMoment } = this.#state;
    const t = this.iterations + 1;
    const step = { rate: (this.learningRate * Math.sqrt(1 - beta2 ** t)) / (1 - beta1 ** t), beta1, beta2, epsilon };
    const update = sharedKernels()?.optimizers.adam ?? adamStep;
    this.#weights.forEach(gradients, (weight, gradient, place) => {
      const first = slotOf(accumulatedFirstMoment, place, weight, "m");
      const second = slotOf(accumulatedSecondMoment, place, weight, "v");
      updateWeight([weight, first, second], gradient, {
        loop: (next, before, g) => update(step, g, before, next),
        composed: (before, g) => composedStep(step, g, before),
      });
    });
    this.incrementIterations();
  }

  override async setWeights(weights: Parameters<AdamOptimizer["setWeights"]>[0]): Promise<void> {
    await super.setWeights(weights);
    this.#weights.clear();
  }

  override dispose(): void {
    super.dispose(); // powers of the betas that tfjs keeps
    disposeSlots(this.#state.accumulatedFirstMoment, this.#state.accumulatedSecondMoment);
    this.#weights.clear();
    this.iterations_ = 0;
  }

  get #state(): AdamState {
    return this as unknown as AdamState;
  }
}

/** The formula in a plain loop, where the kernels are not loaded. */
function adamStep(
  { rate, beta1, beta2, epsilon }: AdamStep,
  gradient: Float32Array,
  [weights0, ms0, vs0]: OptimizerArrays,
  [weights, ms, vs]: OptimizerArrays,
): void {
  for (let i = 0; i < gradient.length; i++) {
    const g = gradient[i]!;
    const m = ms0[i]! + (1 - beta1) * (g - ms0[i]!);
    const v = vs0[i]! + (1 - beta2) * (g * g - vs0[i]!);
    ms[i] = m;
    vs[i] = v;
    weights[i] = weights0[i]! - (rate * m) / (Math.sqrt(v) + epsilon);
  }
}

/** The formula in operations of tfjs. */
function composedStep(
  { rate, beta1, beta2, epsilon }: AdamStep,
  g: Tensor,
  [weight, m0, v0]: readonly [Tensor, Tensor, Tensor],
): [Tensor, Tensor, Tensor] {
  const m = add(m0, mul(1 - beta1, sub(g, m0)));
  const v = add(v0, mul(1 - beta2, sub(square(g), v0)));
  return [sub(weight, div(mul(rate, m), add(sqrt(v), epsilon))), m, v];
}
