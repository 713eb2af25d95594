import { checkInteger } from "@seqloom/array";
import { checkActivation, checkOutput } from "../calls/productActivations.js";
import { ProductPlan } from "./ProductPlan.js";
import { productBackward, productForward } from "./productPass.js";
import type { DenseCall, FusedProductOperation, ProductGradients } from "../calls/productTypes.js";
import { checkFloats, checkKeys, type Dimensions } from "../calls/checkArrays.js";
import type { WasmModule } from "../module/WasmModule.js";

const KEYS = new Set(["batch", "features", "units", "input", "kernel", "bias", "activation"]);

/**
 * Dense on a WebAssembly module: a Conv1D with one tap over one long sample (assembly/conv1d.ts).
 *
 * @see https://keras.io/api/layers/core_layers/dense/
 */
export function dense(module: WasmModule): FusedProductOperation<DenseCall, ProductGradients> {
  return {
    forward(call, target) {
      check("dense.forward", call);
      if (target) checkFloats("dense.forward", "target", target, outputDimensions(call));
      return productForward(module, call, planOf(call), target);
    },
    backward(call, outputGradient, options = {}, target) {
      check("dense.backward", call);
      checkFloats("dense.backward", "outputGradient", outputGradient, outputDimensions(call));
      checkOutput("dense.backward", call, options, outputDimensions(call));
      if (target) checkFloats("dense.backward", "target", target, inputDimensions(call));
      return productBackward(module, call, outputGradient, options, planOf(call), target);
    },
  };
}

function outputDimensions({ batch, units }: DenseCall): Dimensions {
  return [
    ["batch", batch],
    ["units", units],
  ];
}

function inputDimensions({ batch, features }: DenseCall): Dimensions {
  return [
    ["batch", batch],
    ["features", features],
  ];
}

function check(caller: string, call: DenseCall): void {
  checkKeys(caller, call, KEYS);
  const { batch, features, units, input, kernel, bias } = call;
  checkInteger(caller, "batch", batch, 1);
  checkInteger(caller, "features", features, 1);
  checkInteger(caller, "units", units, 1);
  checkFloats(caller, "input", input, inputDimensions(call));
  checkFloats(caller, "kernel", kernel, [
    ["features", features],
    ["units", units],
  ]);
  checkActivation(caller, call.activation);
  if (bias !== undefined) checkFloats(caller, "bias", bias, [["units", units]]);
}

function planOf({ batch, features, units }: DenseCall): ProductPlan {
  return new ProductPlan({
    samples: 1,
    groups: 1,
    channels: features,
    filters: units,
    kernelSize: 1,
    strides: 1,
    dilation: 1,
    steps: batch,
    left: 0,
    outputSteps: batch,
    cut: "steps",
  });
}

/** Checks and sizes of Dense, for other engines. */
export const DENSE = { name: "dense", check, outputDimensions, inputDimensions, planOf } as const;
