import type { FusedPoolingOperation, PoolingCall } from "../calls/poolingTypes.js";
import { checkInput, checkOutput, checkPlaces, checkSizes } from "./checkPooling.js";
import { planOf, POOLING_NUMBERS, poolingBackward, poolingForward } from "./poolingPass.js";
import type { WasmModule } from "../module/WasmModule.js";

const KEYS = ["poolSize", "strides", "padding"];

/**
 * The largest number or the mean of each window of steps, on a WebAssembly module (assembly/windowPooling.ts).
 *
 * @see https://keras.io/api/layers/pooling_layers/max_pooling1d/
 */
export function windowPooling(module: WasmModule, kind: "maximum" | "average"): FusedPoolingOperation<PoolingCall> {
  const name = kind === "maximum" ? "maxPooling1d" : "averagePooling1d";
  const { forward, backward } = POOLING_NUMBERS[kind];
  return {
    forward(call, target) {
      const caller = `${name}.forward`;
      checkSizes(caller, call, KEYS);
      checkInput(caller, "input", call.input, call);
      const plan = planOf(call);
      if (target) checkOutput(caller, "target", target, call, plan.windows);
      return poolingForward(module, forward, { input: call.input }, plan, kind === "maximum", target);
    },
    backward(call, result, outputGradient, target) {
      const caller = `${name}.backward`;
      checkSizes(caller, call, KEYS);
      const plan = planOf(call);
      checkOutput(caller, "outputGradient", outputGradient, call, plan.windows);
      if (target) checkInput(caller, "target", target, call);
      const places =
        kind === "maximum" ? checkPlaces(caller, result.places, outputGradient.length, call.steps) : undefined;
      return poolingBackward(module, backward, { places, outputGradient }, plan, target);
    },
  };
}
