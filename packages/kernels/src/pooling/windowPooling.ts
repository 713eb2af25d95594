import type { FusedPoolingOperation, PoolingCall } from "../calls/poolingTypes.js";
import { checkInput, checkOutput, checkPlaces, checkSizes } from "./checkPooling.js";
import { planOf, type PoolingPass } from "./poolingPass.js";

const KEYS = ["poolSize", "strides", "padding"];

/**
 * The largest number or the mean of each window of steps (assembly/windowPooling.ts, native/pooling.h of kernels-native).
 *
 * @see https://keras.io/api/layers/pooling_layers/max_pooling1d/
 */
export function windowPooling(pass: PoolingPass, kind: "maximum" | "average"): FusedPoolingOperation<PoolingCall> {
  const name = kind === "maximum" ? "maxPooling1d" : "averagePooling1d";
  return {
    forward(call, target) {
      const caller = `${name}.forward`;
      checkSizes(caller, call, KEYS);
      checkInput(caller, "input", call.input, call);
      const plan = planOf(call);
      if (target) checkOutput(caller, "target", target, call, plan.windows);
      return pass.forward(kind, { input: call.input }, plan, kind === "maximum", target);
    },
    backward(call, result, outputGradient, target) {
      const caller = `${name}.backward`;
      checkSizes(caller, call, KEYS);
      const plan = planOf(call);
      checkOutput(caller, "outputGradient", outputGradient, call, plan.windows);
      if (target) checkInput(caller, "target", target, call);
      const places =
        kind === "maximum" ? checkPlaces(caller, result.places, outputGradient.length, call.steps) : undefined;
      return pass.backward(kind, { places, outputGradient }, plan, target);
    },
  };
}
