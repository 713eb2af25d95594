import { add, div, mul, sub, type Tensor, tidy } from "@tensorflow/tfjs-core";
import { clipGradients } from "./clipGradients.js";
import type { OptimizerStep, TrainedWeight } from "./OptimizerStep.js";
import { updateWeight, type WeightStep } from "./rules/updateWeight.js";

type WithGradient = TrainedWeight & { readonly gradient: Tensor };

/** Moves the weights of an optimizer one by one, where the kernels are not loaded or cannot read the backend's numbers. */
export function plainStep(step: OptimizerStep): void {
  const trained = step.weights.filter((entry): entry is WithGradient => entry.gradient !== undefined);
  tidy(() => {
    if (step.batches === 0) accumulate(trained);
    else move(step, trained);
    average(step);
  });
}

function accumulate(trained: readonly WithGradient[]): void {
  for (const { accumulator, gradient } of trained) accumulator!.assign(add(accumulator!, gradient));
}

function move({ rule, clips, batches }: OptimizerStep, trained: readonly WithGradient[]): void {
  const gradients = clipGradients(trained.map((entry) => takeMean(entry, batches)), clips); // prettier-ignore
  for (const [i, { weight, decay, slots }] of trained.entries()) {
    if (decay > 0) updateWeight([weight], weight, decayStep(decay));
    updateWeight([weight, ...slots], gradients[i]!, rule);
  }
}

/** The mean of the gradients of some batches, after which the accumulator begins anew. */
function takeMean({ gradient, accumulator }: WithGradient, batches: number): Tensor {
  if (!accumulator) return gradient;
  const mean = div(add(gradient, accumulator), batches);
  accumulator.assign(mul(accumulator, 0));
  return mean;
}

function average({ weights, emaMomentum, overwrites }: OptimizerStep): void {
  for (const entry of weights) {
    if (!entry.average) continue;
    updateWeight([entry.average], entry.weight, averageStep(emaMomentum));
    if (overwrites) entry.weight.assign(entry.average.clone());
  }
}

function decayStep(share: number): WeightStep<[weight: unknown]> {
  return {
    loop([weights], [weights0]) {
      for (let i = 0; i < weights.length; i++) weights[i] = weights0[i]! - weights0[i]! * share;
    },
    composed: ([weight]) => [sub(weight, mul(weight, share))],
  };
}

/** The weight stands in the place of the gradient. */
function averageStep(momentum: number): WeightStep<[average: unknown]> {
  return {
    loop([averages], [averages0], weights) {
      for (let i = 0; i < weights.length; i++) averages[i] = momentum * averages0[i]! + (1 - momentum) * weights[i]!;
    },
    composed: ([average], weight) => [add(mul(momentum, average), mul(1 - momentum, weight))],
  };
}
