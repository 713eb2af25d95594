import type { DataType } from "@tensorflow/tfjs-core";
import type { MendedKernel } from "./MendedKernel.js";

/**
 * One-hot rows. On wasm tfjs writes integers whatever the dtype: floats become nearly 0, and booleans, which are
 * shorter, overwrite the memory of other tensors.
 *
 * @see https://www.tensorflow.org/api_docs/python/tf/one_hot
 */
export const oneHot: MendedKernel = {
  kernelName: "OneHot",
  backends: ["wasm"],
  compute(call) {
    const { dtype, depth, onValue, offValue } = call.attrs as { [name: string]: number };
    if ((dtype as unknown as DataType) === "int32") return call.stock();
    const indices = call.read<Int32Array>("indices");
    const size = indices.length * depth!;
    const bool = (dtype as unknown as DataType) === "bool";
    const values = bool ? new Uint8Array(size) : new Float32Array(size);
    values.fill(offValue!);
    for (let row = 0; row < indices.length; row++) {
      const index = indices[row]!;
      if (index >= 0 && index < depth!) values[row * depth! + index] = onValue!;
    }
    return call.write(values, [...call.inputs.indices!.shape, depth!], bool ? "bool" : "float32");
  },
};
