import type { LayerSteps, PlanBuilder } from "@seqloom/graph";
import { type PoolingResult, sharedKernels } from "@seqloom/kernels";
import { NO_KERNELS } from "../operations/planNumbers.js";
import { placeWindows, type StepWindow } from "../operations/stepWindow.js";

/** Pooling over windows in a plan. The mask of the output is `mask`. */
export function windowPoolingPlan(
  name: "maxPooling1d" | "averagePooling1d",
  window: StepWindow,
  mask: null,
  builder: PlanBuilder,
): LayerSteps | string {
  const operation = sharedKernels()?.[name];
  if (operation === undefined) return NO_KERNELS;
  const { input } = builder;
  const [batch, steps, channels] = input.shape as [number, number, number];
  const { size: poolSize, strides } = window;
  const sizes = { batch, steps, channels, poolSize, strides, padding: window.padding as "valid" | "same" };
  const output = builder.output([batch, placeWindows(window, steps).windows, channels], mask);
  let result: PoolingResult | undefined;

  return {
    output,
    forward() {
      result = operation.forward({ ...sizes, input: input.numbers.values }, output.numbers.values);
    },
    backward() {
      if (input.gradient) operation.backward(sizes, result!, output.gradient!.values, input.gradient.values);
    },
    release() {
      result = undefined;
    },
  };
}

/** Pooling over all steps in a plan: the mean leaves out steps that the mask of the input leaves out. */
export function globalPoolingPlan(
  name: "globalMaxPooling1d" | "globalAveragePooling1d",
  { keepdims, mask }: { readonly keepdims: boolean; readonly mask: null },
  builder: PlanBuilder,
): LayerSteps | string {
  const kernels = sharedKernels();
  if (kernels === undefined) return NO_KERNELS;
  const { input } = builder;
  const [batch, steps, channels] = input.shape as [number, number, number];
  const output = builder.output(keepdims ? [batch, 1, channels] : [batch, channels], mask);
  const given = name === "globalAveragePooling1d" && input.mask !== null ? { mask: input.mask } : {};
  const callOf = () => ({ batch, steps, channels, ...given, input: input.numbers.values });

  return {
    output,
    forward() {
      kernels[name].forward(callOf(), output.numbers.values);
    },
    backward() {
      if (!input.gradient) return;
      const result = { output: output.numbers.values };
      kernels[name].backward(callOf(), result, output.gradient!.values, input.gradient.values);
    },
  };
}
