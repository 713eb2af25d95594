import { ArgumentError, checkInteger } from "@seqloom/array";
import { conv1dGeometry } from "./conv1dGeometry.js";
import { ProductPlan } from "./ProductPlan.js";
import { productBackward, productForward } from "./productPass.js";
import type { Conv1dCall, FusedProductKernel, ProductGradients } from "../calls/productTypes.js";
import { checkFloats, checkKeys } from "../calls/recurrentOptions.js";
import type { WasmModule } from "../module/WasmModule.js";

const KEYS = new Set([
  ...["batch", "steps", "channels", "filters", "kernelSize", "input", "kernel", "bias"],
  ...["strides", "padding", "dilationRate", "groups"],
]);

const PADDINGS = ["valid", "same", "causal"] as const;

/**
 * Conv1D on a WebAssembly module; assembly/conv1d.ts has its equations.
 *
 * @see https://keras.io/api/layers/convolution_layers/convolution1d/
 */
export function conv1d(module: WasmModule): FusedProductKernel<Conv1dCall, ProductGradients> {
  return {
    forward(call, target) {
      check("conv1d.forward", call);
      if (target) checkFloats("conv1d.forward", "target", target, outputSizes(call));
      return productForward(module, call, planOf(call), target);
    },
    backward(call, outputGradient, options = {}, target) {
      check("conv1d.backward", call);
      const { batch, steps, channels } = call;
      checkFloats("conv1d.backward", "outputGradient", outputGradient, outputSizes(call));
      if (target) checkFloats("conv1d.backward", "target", target, { batch, steps, channels });
      return productBackward(module, call, outputGradient, options, planOf(call), target);
    },
  };
}

function outputSizes(call: Conv1dCall) {
  const { batch, filters } = call;
  return { batch, outputSteps: conv1dGeometry(call).outputSteps, filters };
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
  checkFloats(caller, "input", call.input, { batch, steps, channels });
  checkFloats(caller, "kernel", call.kernel, { kernelSize, "channels / groups": channels / groups, filters });
  if (call.bias !== undefined) checkFloats(caller, "bias", call.bias, { filters });
}

function planOf(call: Conv1dCall): ProductPlan {
  const { batch, steps, channels, filters, kernelSize, strides = 1, dilationRate = 1, groups = 1 } = call;
  const { outputSteps, left } = conv1dGeometry(call);
  return new ProductPlan({
    ...{ samples: batch, groups, channels: channels / groups, filters: filters / groups, kernelSize, strides },
    ...{ dilation: dilationRate, steps, left, outputSteps, cut: "samples" },
  });
}
