import type { FusedPoolingOperation, GlobalAverageCall, GlobalPoolingCall } from "../calls/poolingTypes.js";
import { checkInput, checkMask, checkOutput, checkSizes } from "./checkPooling.js";
import { planOf, type PoolingPass } from "./poolingPass.js";

/**
 * The largest number of all steps (assembly/globalPooling.ts). Equal ones share the gradient, as in Keras on TensorFlow.
 *
 * @see https://keras.io/api/layers/pooling_layers/global_max_pooling1d/
 */
export function globalMaxPooling(pass: PoolingPass): FusedPoolingOperation<GlobalPoolingCall, GlobalPoolingCall> {
  return {
    forward(call, target) {
      check("globalMaxPooling1d.forward", call, []);
      if (target) checkOutput("globalMaxPooling1d.forward", "target", target, call, 1);
      return pass.forward("globalMaximum", { input: call.input }, planOf(call), false, target);
    },
    backward(call, { output }, outputGradient, target) {
      const caller = "globalMaxPooling1d.backward";
      check(caller, call, []);
      checkOutput(caller, "result.output", output, call, 1);
      checkOutput(caller, "outputGradient", outputGradient, call, 1);
      if (target) checkInput(caller, "target", target, call);
      return pass.backward("globalMaximum", { input: call.input, output, outputGradient }, planOf(call), target);
    },
  };
}

/**
 * The mean of the steps that are there, NaN where there is none (assembly/globalPooling.ts).
 *
 * @see https://keras.io/api/layers/pooling_layers/global_average_pooling1d/
 */
export function globalAveragePooling(pass: PoolingPass): FusedPoolingOperation<GlobalAverageCall> {
  return {
    forward(call, target) {
      const caller = "globalAveragePooling1d.forward";
      check(caller, call, ["mask"]);
      checkMask(caller, call);
      if (target) checkOutput(caller, "target", target, call, 1);
      return pass.forward("globalAverage", call, planOf(call), false, target);
    },
    backward(call, _result, outputGradient, target) {
      const caller = "globalAveragePooling1d.backward";
      checkSizes(caller, call, ["mask"]);
      checkMask(caller, call);
      checkOutput(caller, "outputGradient", outputGradient, call, 1);
      if (target) checkInput(caller, "target", target, call);
      return pass.backward("globalAverage", { mask: call.mask, outputGradient }, planOf(call), target);
    },
  };
}

function check(caller: string, call: GlobalPoolingCall, keys: readonly string[]): void {
  checkSizes(caller, call, keys);
  checkInput(caller, "input", call.input, call);
}
