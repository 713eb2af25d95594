import type { LayerVariable } from "@tensorflow/tfjs-layers";
import type { LayerSteps, PlanBuilder } from "@seqloom/graph";
import { type DenseCall, sharedKernels } from "@seqloom/kernels";
import type { ActivationName } from "../operations/activate.js";
import { sizeOf } from "../operations/planNumbers.js";
import { productPlan } from "../plans/productPlan.js";

/** Parts of a `Dense` layer. */
export interface DenseParts {
  readonly units: number;
  readonly activation: ActivationName;
  readonly kernel: LayerVariable;
  readonly bias: LayerVariable | null;
}

/** `Dense` in a plan. */
export function densePlan({ units, ...parts }: DenseParts, builder: PlanBuilder): LayerSteps | string {
  const { shape } = builder.input;
  const features = shape.at(-1)!;
  const batch = sizeOf(shape) / features;
  return productPlan<DenseCall>(
    {
      ...parts,
      operation: sharedKernels()?.dense,
      outputShape: [...shape.slice(0, -1), units],
      call: ({ bias, ...arrays }) => ({ batch, features, units, ...arrays, ...(bias && { bias }) }),
    },
    builder,
  );
}
