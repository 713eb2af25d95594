import type { LayerSteps, PlanBuilder } from "@seqloom/graph";
import { sharedKernels } from "@seqloom/kernels";
import { spreadPlaces } from "../operations/permutedPlaces.js";
import { fillNumbers, NO_KERNELS, sizeOf } from "../operations/planNumbers.js";
import { momentsPlan, type PlannedMoments } from "./momentsPlan.js";

/** Parts of a `LayerNormalization` layer. */
export interface LayerNormalizationParts extends Pick<PlannedMoments, "gamma" | "beta" | "epsilon"> {
  /** Those over which the mean is taken, counted from 0, in order. */
  readonly axes: readonly number[];
}

/** `LayerNormalization` in a plan: by the kernels over the last axis, by plain loops over others. */
export function layerNormalizationPlan(parts: LayerNormalizationParts, builder: PlanBuilder): LayerSteps | string {
  const { axes, epsilon } = parts;
  const { input } = builder;
  const { shape } = input;
  if (axes.length > 1 || axes[0] !== shape.length - 1) {
    const groupSizes = shape.map((size, axis) => (axes.includes(axis) ? 1 : size));
    const weightSizes = shape.map((size, axis) => (axes.includes(axis) ? size : 1));
    const [groupOf, weightOf] = [spreadPlaces(shape, groupSizes), spreadPlaces(shape, weightSizes)];
    return momentsPlan({ ...parts, groupOf, weightOf, groups: sizeOf(groupSizes) }, builder);
  }
  const operation = sharedKernels()?.normalization;
  if (operation === undefined) return NO_KERNELS;
  const output = builder.output(shape);
  const gamma = parts.gamma && builder.weight(parts.gamma);
  const beta = parts.beta && builder.weight(parts.beta);
  const width = shape.at(-1)!;
  const callOf = () => ({
    ...{ rows: sizeOf(shape) / width, width, epsilon, input: input.numbers.values },
    ...(gamma && { gamma: gamma.values }),
    ...(beta && { beta: beta.values }),
  });

  return {
    output,
    forward() {
      operation.forward(callOf(), output.numbers.values);
    },
    backward() {
      const target = input.gradient?.values;
      const wanted = { wantInput: target !== undefined };
      const gradients = operation.backward(callOf(), output.gradient!.values, wanted, target);
      fillNumbers(gamma?.gradient, gradients.gamma);
      fillNumbers(beta?.gradient, gradients.beta);
    },
  };
}
