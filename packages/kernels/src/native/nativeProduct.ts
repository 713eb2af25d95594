import type {
  FusedProductOperation,
  ProductActivation,
  ProductBackwardOptions,
  ProductGradients,
} from "../calls/productTypes.js";
import { checkFloats, type Dimensions } from "../calls/checkArrays.js";
import { checkOutput, PRODUCT_ACTIVATIONS } from "../calls/productActivations.js";
import type { ProductPlan } from "../products/ProductPlan.js";
import { nativeActivation } from "./nativeActivation.js";
import type { NativeSettings } from "./NativeRecurrent.js";

/** A layer that is one product, as products/dense.ts and products/conv1d.ts describe it. */
export interface ProductKind<Call> {
  readonly name: string;
  readonly check: (caller: string, call: Call) => void;
  readonly outputDimensions: (call: Call) => Dimensions;
  readonly inputDimensions: (call: Call) => Dimensions;
  readonly planOf: (call: Call) => ProductPlan;
}

interface ProductArrays {
  readonly input: Float32Array;
  readonly kernel: Float32Array;
  readonly bias?: Float32Array;
  readonly activation?: ProductActivation;
}

/** Dense or Conv1D on an addon. A softmax, which looks at whole rows, follows the product. */
export function nativeProduct<Call extends ProductArrays>(
  settings: NativeSettings,
  { name, check, outputDimensions, inputDimensions, planOf }: ProductKind<Call>,
): FusedProductOperation<Call, ProductGradients> {
  return {
    forward(call, target) {
      check(`${name}.forward`, call);
      if (target) checkFloats(`${name}.forward`, "target", target, outputDimensions(call));
      return forward(settings, call, planOf(call), target);
    },
    backward(call, outputGradient, options = {}, target) {
      const caller = `${name}.backward`;
      check(caller, call);
      checkFloats(caller, "outputGradient", outputGradient, outputDimensions(call));
      checkOutput(caller, call, options, outputDimensions(call));
      if (target) checkFloats(caller, "target", target, inputDimensions(call));
      return backward(settings, call, outputGradient, options, planOf(call), target);
    },
  };
}

function forward(settings: NativeSettings, call: ProductArrays, plan: ProductPlan, target?: Float32Array) {
  const { samples, outputSteps, groups, filters } = plan.sizes;
  const output = target ?? new Float32Array(samples * outputSteps * groups * filters);
  if (outputSteps === 0) return output;
  settings.addon.productForward(productNumbers(call, plan, settings), call.input, call.kernel, call.bias, output);
  if (call.activation === "softmax") {
    nativeActivation(settings).forward({ activation: "softmax", width: groups * filters }, { input: output, output });
  }
  return output;
}

function backward(
  settings: NativeSettings,
  call: ProductArrays,
  outputGradient: Float32Array,
  { wantInput = true, wantKernel = true, output }: ProductBackwardOptions,
  plan: ProductPlan,
  target?: Float32Array,
): ProductGradients {
  const { input, kernel, bias } = call;
  const ofInput = wantInput ? (target ?? new Float32Array(input.length)) : undefined;
  const ofKernel = wantKernel ? new Float32Array(kernel.length) : undefined;
  const ofBias = wantKernel && bias ? new Float32Array(bias.length) : undefined;
  const { outputSteps, groups, filters } = plan.sizes;
  if (outputSteps > 0) {
    const numbers = productNumbers(call, plan, settings);
    const width = groups * filters;
    const gradient =
      call.activation === "softmax"
        ? nativeActivation(settings).backward({ activation: "softmax", width }, { output, outputGradient })
        : outputGradient;
    settings.addon.productBackward(numbers, input, kernel, gradient, output, ofInput, ofKernel, ofBias);
  } else {
    ofInput?.fill(0);
  }
  return { ...(ofInput && { input: ofInput }), ...(ofKernel && { kernel: ofKernel }), ...(ofBias && { bias: ofBias }) };
}

/** Numbers of a product, in the order of `ProductNumbers` of native/addon.cpp. */
function productNumbers(
  { activation = "linear" }: ProductArrays,
  { sizes, bounds }: ProductPlan,
  { variant, threads }: NativeSettings,
): Int32Array {
  const { samples, groups, channels, filters, kernelSize, strides, dilation, steps, left, outputSteps, cut } = sizes;
  return Int32Array.of(
    variant,
    threads,
    samples,
    groups,
    channels,
    filters,
    kernelSize,
    strides,
    dilation,
    steps,
    left,
    outputSteps,
    Number(cut === "steps"),
    bounds[1]!,
    PRODUCT_ACTIVATIONS[activation === "softmax" ? "linear" : activation],
  );
}
