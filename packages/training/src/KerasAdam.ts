import { AdamOptimizer, scalar, tidy, zerosLike } from "@tensorflow/tfjs-core";
import type { Variable } from "@tensorflow/tfjs-core";
import { sharedKernels } from "@seqloom/kernels";
import type { AdamStep, OptimizerArrays } from "@seqloom/kernels";
import { eachGradient, updateInLoops, updatesInLoops } from "./fusedUpdate.js";
import type { Gradients } from "./fusedUpdate.js";

/** What tfjs's Adam keeps, and calls private. Tested with 4.22. */
interface AdamState {
  readonly accumulatedFirstMoment: Slot[];
  readonly accumulatedSecondMoment: Slot[];
  readonly accBeta1: Variable;
  readonly accBeta2: Variable;
}

interface Slot {
  readonly originalName: string;
  readonly variable: Variable;
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
  override applyGradients(gradients: Gradients): void {
    const step = this.iterations + 1;
    const root = Math.sqrt(1 - this.beta2 ** step);
    if (!updatesInLoops()) {
      this.#applyComposed(gradients, step, this.epsilon / root);
      return;
    }
    const rate = (this.learningRate * root) / (1 - this.beta1 ** step);
    const settings = { rate, beta1: this.beta1, beta2: this.beta2, epsilon: this.epsilon };
    const kernel = sharedKernels()?.optimizers.adam ?? adamStep;
    eachGradient(gradients, (weight, gradient, place) => {
      const { first, second } = this.#slotsOf(weight, place);
      updateInLoops([weight, first, second], gradient, (next, before, g) => kernel(settings, g, before, next));
    });
    this.incrementIterations();
  }

  get #state(): AdamState {
    return this as unknown as AdamState;
  }

  /** The moments of a weight, in the place where tfjs saves and loads them. */
  #slotsOf(weight: Variable, place: number): { first: Variable; second: Variable } {
    const { accumulatedFirstMoment, accumulatedSecondMoment } = this.#state;
    const zeros = (slot: string): Slot => ({
      originalName: `${weight.name}/${slot}`,
      variable: tidy(() => zerosLike(weight).variable(false)),
    });
    const first = (accumulatedFirstMoment[place] ??= zeros("m"));
    const second = (accumulatedSecondMoment[place] ??= zeros("v"));
    return { first: first.variable, second: second.variable };
  }

  /** By tfjs's operations, which are its formula with another epsilon. */
  #applyComposed(gradients: Gradients, step: number, correctedEpsilon: number): void {
    const { epsilon } = this;
    tidy(() => {
      this.#state.accBeta1.assign(scalar(this.beta1 ** step));
      this.#state.accBeta2.assign(scalar(this.beta2 ** step));
    });
    this.epsilon = correctedEpsilon;
    super.applyGradients(gradients as Parameters<AdamOptimizer["applyGradients"]>[0]);
    this.epsilon = epsilon;
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
