import type { FusedPoolingOperation, GlobalAverageCall, GlobalPoolingCall } from "../calls/poolingTypes.js";
import { checkInput, checkMask, checkOutput, checkSizes } from "./checkPooling.js";
import { planOf, POOLING_NUMBERS, poolingBackward, poolingForward } from "./poolingPass.js";
import type { WasmModule } from "../module/WasmModule.js";

/**
 * The largest number of all steps (assembly/globalPooling.ts). Equal ones share the gradient, as in Keras on TensorFlow.
 *
 * @see https://keras.io/api/layers/pooling_layers/global_max_pooling1d/
 */
export function globalMaxPooling(module: WasmModule): FusedPoolingOperation<GlobalPoolingCall, GlobalPoolingCall> {
  const { forward, backward } = POOLING_NUMBERS.globalMaximum;
  return {
    forward(call, target) {
      check("globalMaxPooling1d.forward", call, []);
      if (target) checkOutput("globalMaxPooling1d.forward", "target", target, call, 1);
      return poolingForward(module, forward, { input: call.input }, planOf(call), false, target);
    },
    backward(call, { output }, outputGradient, target) {
      const caller = "globalMaxPooling1d.backward";
      check(caller, call, []);
      checkOutput(caller, "result.output", output, call, 1);
      checkOutput(caller, "outputGradient", outputGradient, call, 1);
      if (target) checkInput(caller, "target", target, call);
      return poolingBackward(module, backward, { input: call.input, output, outputGradient }, planOf(call), target);
    },
  };
}

/**
 * The mean of the steps that are there, NaN where there is none (assembly/globalPooling.ts).
 *
 * @see https://keras.io/api/layers/pooling_layers/global_average_pooling1d/
 */
export function globalAveragePooling(module: WasmModule): FusedPoolingOperation<GlobalAverageCall> {
  const { forward, backward } = POOLING_NUMBERS.globalAverage;
  return {
    forward(call, target) {
      const caller = "globalAveragePooling1d.forward";
      check(caller, call, ["mask"]);
      checkMask(caller, call);
      if (target) checkOutput(caller, "target", target, call, 1);
      return poolingForward(module, forward, call, planOf(call), false, target);
    },
    backward(call, _result, outputGradient, target) {
      const caller = "globalAveragePooling1d.backward";
      checkSizes(caller, call, ["mask"]);
      checkMask(caller, call);
      checkOutput(caller, "outputGradient", outputGradient, call, 1);
      if (target) checkInput(caller, "target", target, call);
      return poolingBackward(module, backward, { mask: call.mask, outputGradient }, planOf(call), target);
    },
  };
}

function check(caller: string, call: GlobalPoolingCall, keys: readonly string[]): void {
  checkSizes(caller, call, keys);
  checkInput(caller, "input", call.input, call);
}
