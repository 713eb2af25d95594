import { type ActivationPass, rowsOfSlice } from "../activation/activation.js";
import { PRODUCT_ACTIVATIONS } from "../calls/productActivations.js";
import type { ProductActivation } from "../calls/productTypes.js";
import type { NativeSettings } from "./NativeRecurrent.js";
import { rowsNumbers } from "./rowsNumbers.js";

/** Activations on an addon. */
export function nativeActivation(settings: NativeSettings): ActivationPass {
  const { addon } = settings;
  const numbers = (activation: ProductActivation, width: number, size: number) => {
    const rows = size / width;
    return rowsNumbers(settings, {
      rows,
      width,
      slice: rowsOfSlice(rows, width),
      activation: PRODUCT_ACTIVATIONS[activation],
    });
  };
  return {
    forward({ activation, width }, { input, output = new Float32Array(input!.length) }) {
      if (output.length > 0) addon.activationForward(numbers(activation, width, output.length), input!, output);
      return output;
    },
    backward({ activation, width }, { output, outputGradient, inputGradient }) {
      const gradient = inputGradient ?? new Float32Array(output!.length);
      if (gradient.length === 0) return gradient;
      addon.activationBackward(numbers(activation, width, gradient.length), output!, outputGradient!, gradient);
      return gradient;
    },
  };
}
