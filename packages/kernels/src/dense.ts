import { checkInteger } from "@seqloom/array";
import { ProductPlan } from "./ProductPlan.js";
import { productBackward, productForward } from "./productPass.js";
import type { DenseCall, ProductGradients, ProductKernel } from "./productTypes.js";
import { checkFloats, checkKeys } from "./recurrentOptions.js";
import type { WasmModule } from "./WasmModule.js";

const KEYS = new Set(["batch", "features", "units", "input", "kernel", "bias"]);

/**
 * Dense on a WebAssembly module: a Conv1D with one tap over one long sample (assembly/conv1d.ts).
 *
 * @see https://keras.io/api/layers/core_layers/dense/
 */
export function dense(module: WasmModule): ProductKernel<DenseCall, ProductGradients> {
  return {
    forward(call) {
      check("dense.forward", call);
      return productForward(module, call, planOf(call));
    },
    backward(call, outputGradient, options = {}) {
      check("dense.backward", call);
      const { batch, units } = call;
      checkFloats("dense.backward", "outputGradient", outputGradient, { batch, units });
      return productBackward(module, call, outputGradient, options, planOf(call));
    },
  };
}

function check(caller: string, call: DenseCall): void {
  checkKeys(caller, call, KEYS);
  const { batch, features, units, input, kernel, bias } = call;
  checkInteger(caller, "batch", batch, 1);
  checkInteger(caller, "features", features, 1);
  checkInteger(caller, "units", units, 1);
  checkFloats(caller, "input", input, { batch, features });
  checkFloats(caller, "kernel", kernel, { features, units });
  if (bias !== undefined) checkFloats(caller, "bias", bias, { units });
}

function planOf({ batch, features, units }: DenseCall): ProductPlan {
  const one = { samples: 1, groups: 1, kernelSize: 1, strides: 1, dilation: 1, left: 0 };
  const sizes = { ...one, channels: features, filters: units, steps: batch, outputSteps: batch };
  return new ProductPlan({ ...sizes, cut: "steps" });
}
