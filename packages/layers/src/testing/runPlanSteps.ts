import type { LayerVariable } from "@tensorflow/tfjs-layers";
import type { LayerSteps, PlanBuilder, PlannedLayer, PlanPlace, PlanWeight } from "@seqloom/graph";

/** Arrays of one pass of a layer by its plan. */
export interface PlannedPass {
  readonly output: Float32Array;
  readonly shape: readonly number[];
  /** By the input. */
  readonly gradient: Float32Array | undefined;
  /** By the weights, in the order in which the plan asks for them. */
  readonly ofWeights: readonly Float32Array[];
}

/**
 * Runs the steps of a built layer forward and backward on plain arrays.
 *
 * @param outputGradient makes the gradient by the output, of its size
 * @throws Error where the layer has no steps, with the reason
 */
export function runPlanSteps(
  layer: PlannedLayer,
  input: { readonly shape: readonly number[]; readonly values: Float32Array; readonly mask?: Uint8Array },
  outputGradient: (size: number) => Float32Array,
  { trained = true, derived = true }: { readonly trained?: boolean; readonly derived?: boolean } = {},
): PlannedPass {
  const { shape, values, mask = null } = input;
  const gradient = derived ? { values: new Float32Array(values.length) } : null;
  const ofWeights: Float32Array[] = [];
  const place = (sizes: readonly number[], placeMask: Uint8Array | null): PlanPlace => {
    const size = sizes.reduce((all, length) => all * length, 1);
    const numbers = { values: new Float32Array(size) };
    return { shape: sizes, numbers, gradient: { values: outputGradient(size) }, mask: placeMask };
  };
  const given: PlanPlace = { shape, numbers: { values }, gradient, mask };
  const builder: PlanBuilder = {
    input: given,
    inputs: [given],
    mask,
    settings: {},
    room: (sizes) => place(sizes, null).numbers,
    training: true,
    derives: true,
    output: (sizes, own = mask) => place(sizes, own),
    sameOutput: () => builder.input,
    weight(variable): PlanWeight {
      const numbers = (variable as LayerVariable).read();
      const ofWeight = trained ? new Float32Array(numbers.size) : null;
      if (ofWeight) ofWeights.push(ofWeight);
      return { values: numbers.dataSync() as Float32Array, gradient: ofWeight };
    },
  };
  const steps: LayerSteps | string = layer.planSteps(builder);
  if (typeof steps === "string") throw new Error(steps);
  steps.forward?.();
  steps.backward?.();
  const { output } = steps;
  return { output: output.numbers.values, shape: output.shape, gradient: gradient?.values, ofWeights };
}
