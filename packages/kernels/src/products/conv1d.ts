import { ArgumentError, checkInteger } from "@seqloom/array";
import { conv1dGeometry } from "../calls/conv1dGeometry.js";
import { checkActivation, checkOutput } from "../calls/productActivations.js";
import { ProductPlan } from "./ProductPlan.js";
import { productBackward, productForward } from "./productPass.js";
import type { Conv1dCall, FusedProductOperation, ProductGradients } from "../calls/productTypes.js";
import { checkFloats, checkKeys, type Dimensions } from "../calls/checkArrays.js";
import type { WasmModule } from "../module/WasmModule.js";

const KEYS = new Set([
  ...["batch", "steps", "channels", "filters", "kernelSize", "input", "kernel", "bias", "activation"],
  ...["strides", "padding", "dilationRate", "groups"],
]);

const PADDINGS = ["valid", "same", "causal"] as const;

/**
 * Conv1D on a WebAssembly module; assembly/conv1d.ts has its equations.
 *
 * @see https://keras.io/api/layers/convolution_layers/convolution1d/
 */
export function conv1d(module: WasmModule): FusedProductOperation<Conv1dCall, ProductGradients> {
  return {
    forward(call, target) {
      check("conv1d.forward", call);
      if (target) checkFloats("conv1d.forward", "target", target, outputDimensions(call));
      return productForward(module, call, planOf(call), target);
    },
    backward(call, outputGradient, options = {}, target) {
      check("conv1d.backward", call);
      checkFloats("conv1d.backward", "outputGradient", outputGradient, outputDimensions(call));
      checkOutput("conv1d.backward", call, options, outputDimensions(call));
      if (target) checkFloats("conv1d.backward", "target", target, inputDimensions(call));
      return productBackward(module, call, outputGradient, options, planOf(call), target);
    },
  };
}

function outputDimensions(call: Conv1dCall): Dimensions {
  return [
    ["batch", call.batch],
    ["outputSteps", conv1dGeometry(call).outputSteps],
    ["filters", call.filters],
  ];
}

function inputDimensions({ batch, steps, channels }: Conv1dCall): Dimensions {
  return [
    ["batch", batch],
    ["steps", steps],
    ["channels", channels],
  ];
}

function check(caller: string, call: Conv1dCall): void {
  checkKeys(caller, call, KEYS);
  const { batch, steps, channels, filters, kernelSize, strides = 1, dilationRate = 1, groups = 1 } = call;
  const integers = { batch, steps, channels, filters, kernelSize, strides, dilationRate, groups };
  for (const [name, value] of Object.entries(integers)) checkInteger(caller, name, value, 1);
  if (call.padding !== undefined && !PADDINGS.includes(call.padding)) {
    throw new ArgumentError(caller, "padding", '"valid", "same" or "causal"', call.padding);
  }
  for (const [name, value] of Object.entries({ channels, filters })) {
    if (value % groups !== 0) throw new ArgumentError(caller, name, `a multiple of groups, which is ${groups}`, value);
  }
  checkFloats(caller, "input", call.input, inputDimensions(call));
  checkFloats(caller, "kernel", call.kernel, [
    ["kernelSize", kernelSize],
    ["channels / groups", channels / groups],
    ["filters", filters],
  ]);
  checkActivation(caller, call.activation);
  if (call.bias !== undefined) checkFloats(caller, "bias", call.bias, [["filters", filters]]);
}

function planOf(call: Conv1dCall): ProductPlan {
  const { batch, steps, channels, filters, kernelSize, strides = 1, dilationRate = 1, groups = 1 } = call;
  const { outputSteps, left } = conv1dGeometry(call);
  return new ProductPlan({
    samples: batch,
    groups,
    channels: channels / groups,
    filters: filters / groups,
    kernelSize,
    strides,
    dilation: dilationRate,
    steps,
    left,
    outputSteps,
    cut: "samples",
  });
}

/** Checks and sizes of Conv1D, for other engines. */
export const CONV1D = { name: "conv1d", check, outputDimensions, inputDimensions, planOf } as const;
