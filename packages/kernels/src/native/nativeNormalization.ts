import type { NormalizationCall } from "../calls/normalizationTypes.js";
import { type NormalizationPass, rowsOfSlice } from "../normalization/normalization.js";
import type { NativeSettings } from "./NativeRecurrent.js";
import { rowsNumbers } from "./rowsNumbers.js";

/** Layer normalization on an addon. */
export function nativeNormalization(settings: NativeSettings): NormalizationPass {
  const { addon } = settings;
  const numbers = ({ rows, width, epsilon }: NormalizationCall) =>
    rowsNumbers(settings, { rows, width, slice: rowsOfSlice(rows, width), epsilon });
  return {
    forward(call, target) {
      const output = target ?? new Float32Array(call.rows * call.width);
      addon.normalizationForward(numbers(call), call.input, call.gamma, call.beta, output);
      return output;
    },
    backward(call, outputGradient, wantInput, target) {
      const input = wantInput ? (target ?? new Float32Array(call.rows * call.width)) : undefined;
      const gamma = call.gamma && new Float32Array(call.width);
      const beta = call.beta && new Float32Array(call.width);
      addon.normalizationBackward(numbers(call), call.input, call.gamma, outputGradient, input, gamma, beta);
      return { ...(input && { input }), ...(gamma && { gamma }), ...(beta && { beta }) };
    },
  };
}
