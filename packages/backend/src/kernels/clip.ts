import type { KernelCall, MendedKernel } from "./MendedKernel.js";

/**
 * Limits numbers to a range. On wasm tfjs turns NaN into a limit, which hides that a training has failed, and reads the
 * numbers of an int32 tensor as if they were floats.
 *
 * @see https://www.tensorflow.org/api_docs/python/tf/clip_by_value
 */
export const clipKernels: readonly MendedKernel[] = [
  {
    kernelName: "ClipByValue",
    backends: ["wasm"],
    compute: (call) => clip(call, call.attrs.clipValueMin as number, call.attrs.clipValueMax as number),
  },
  { kernelName: "Relu6", backends: ["wasm"], compute: (call) => clip(call, 0, 6) },
];

function clip(call: KernelCall, min: number, max: number) {
  const { shape, dtype } = call.inputs.x!;
  const values = call.read<Float32Array | Int32Array>("x").slice();
  for (let k = 0; k < values.length; k++) {
    const value = values[k]!;
    if (value < min) values[k] = min;
    else if (value > max) values[k] = max;
  }
  return call.write(values, shape, dtype);
}
